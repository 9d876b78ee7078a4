using System.Text;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tor;
using Xunit;

namespace Sallyport.Tests.Services;

public sealed class WantedTests
{
    private static readonly ServiceRule Banner = Products.Rule(EvidenceGroup.Banner, ("http.header.server", "nginx"));
    private static readonly ServiceRule Weak = Products.Rule(EvidenceGroup.Certificate, ("cert.subject.cn", "example.com")) with { Weight = 0.4 };

    private static EndpointObservation Seen { get; } = Hosts.Open("192.0.2.1");

    [Fact]
    public void A_candidate_that_is_not_sure_wants_its_paths() => Assert.Equal(["/a", "/b"], Paths(Products.Of("x", Banner) with { Ask = ["/a", "/b"] }));

    [Fact]
    public void Nothing_is_asked_for_who_nothing_speaks_for() =>
        Assert.Empty(Paths(Products.Of("x", Products.Rule(EvidenceGroup.Banner, ("http.header.server", "apache")), Banner with { Against = true }) with { Ask = ["/a"] }));

    [Fact]
    public void Who_is_sure_and_told_its_version_wants_nothing()
    {
        var sure = Products.Rule(EvidenceGroup.Protocol, ("tls.version", "tls{version}"));

        Assert.Empty(Paths(Products.Of("x", sure) with { Ask = ["/a"] }));
        Assert.Equal(["/a"], Paths(Products.Of("x", Products.Rule(EvidenceGroup.Protocol, ("tls.version", "tls*"))) with { Ask = ["/a"] }));
    }

    [Fact]
    public void At_most_three_paths_are_asked_those_of_the_surest_first() =>
        Assert.Equal(["/a", "/b", "/c"], Paths(Products.Of("x", Weak) with { Ask = ["/c", "/a", "/d"] }, Products.Of("y", Banner) with { Ask = ["/a", "/b"] }));

    [Fact]
    public void First_messages_that_rules_of_candidates_look_at_are_wanted()
    {
        var tor = Products.Rule(EvidenceGroup.Protocol, ("tor.reply", "yes"));

        Assert.Equal([Stimulus.Sstp, Stimulus.Tor], Of(Seen, Products.Of("x", Weak, tor), Products.Of("y", Banner, Products.Rule(EvidenceGroup.Protocol, ("sstp.reply", "yes")))).Stimuli.AsEnumerable());
        Assert.Empty(Of(Seen, Products.Of("x", tor)).Stimuli);
    }

    [Fact]
    public void One_first_message_that_two_rules_look_at_is_asked_once() =>
        Assert.Equal([Stimulus.Sstp], Of(Seen, Products.Of("x", Weak, Products.Rule(EvidenceGroup.Protocol, ("sstp.reply", "yes")), Products.Rule(EvidenceGroup.Page, ("sstp.text", "*")))).Stimuli.AsEnumerable());

    [Fact]
    public void Where_an_ordinary_request_met_silence_inside_TLS_a_bare_one_is_wanted()
    {
        var foreign = Responses.None.Exchanges[0] with { Foreign = [.. "220 mail\r\n"u8] };

        Assert.Equal([Stimulus.BareHttp], Of(Seen with { Http = Responses.None }).Stimuli.AsEnumerable());
        Assert.Empty(Of(Seen).Stimuli);
        Assert.Empty(Of(Seen with { Http = Responses.None with { Exchanges = [foreign] } }).Stimuli);
        Assert.Empty(Of(Hosts.OpenButNot("192.0.2.1", ServiceKind.Silent) with { Http = Responses.None }).Stimuli);
        Assert.Empty(Of(Seen.Reacting(Reactions.Answered(Stimulus.Tor, Encoding.Latin1.GetString(VersionsCell.Client))) with { Http = Responses.None }).Stimuli);
    }

    [Fact]
    public void What_was_asked_is_not_asked_again() =>
        Assert.Empty(Of(Seen.Reacting(Reactions.Met(Stimulus.Rdp, Reaction.Silence)), Products.Of("x", Weak, Products.Rule(EvidenceGroup.Protocol, ("rdp.reply", "yes")))).Stimuli);

    private static IReadOnlyList<string> Paths(params SoftwareProduct[] products) => Of(Seen, products).Paths;

    private static Wanted Of(EndpointObservation seen, params SoftwareProduct[] products) => Wanted.Of(seen, new RuleBook(products));
}
