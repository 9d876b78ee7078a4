using System.Net;
using Sallyport.Observations.Names;
using Sallyport.Probes;
using Sallyport.Probes.Dns;
using Sallyport.Targets;
using Sallyport.Tests.Wire.Dns;
using Sallyport.Wire.Dns;
using Sallyport.Wire.StartTls;
using Xunit;

namespace Sallyport.Tests.Probes.Dns;

public sealed class NameSurveyTests
{
    private static readonly IPAddress[] Public = [IPAddress.Parse("192.0.2.1")];
    private static readonly Target Site = new() { Input = "www.example.com", Host = "www.example.com", Port = Port.Https };

    [Fact]
    public async Task CAA_is_asked_for_up_to_the_first_parent_that_has_it()
    {
        await using var resolver = ScriptedResolver.Knowing(new DnsReply("example.com", DnsRecordType.Caa) { Data = [DnsReply.Caa("issue", ";")] });

        var seen = await ObserveAsync(resolver, Site);

        Assert.Equal(["www.example.com", "example.com"], Owners(seen, DnsRecordType.Caa));
        Assert.Equal(["_443._tcp.www.example.com"], Owners(seen, DnsRecordType.Tlsa));
        Assert.Equal(["www.example.com"], Owners(seen, DnsRecordType.Https));
    }

    [Fact]
    public async Task A_walk_ends_at_the_first_question_without_an_answer()
    {
        await using var resolver = new ScriptedResolver((bare, _) => [(bare with { Code = DnsResponseCode.ServerFailure }).Bytes()]);

        Assert.Equal(["www.example.com"], Owners(await ObserveAsync(resolver, Site), DnsRecordType.Caa));
    }

    [Fact]
    public async Task Another_port_has_owners_of_its_own()
    {
        await using var resolver = ScriptedResolver.Knowing();
        Assert.True(Port.TryParse("8443", out var port));

        var seen = await ObserveAsync(resolver, Site with { Port = port });

        Assert.Equal("_8443._https.www.example.com", Assert.Single(Owners(seen, DnsRecordType.Https)));
        Assert.Equal("_8443._tcp.www.example.com", Assert.Single(Owners(seen, DnsRecordType.Tlsa)));
    }

    [Fact]
    public async Task One_alias_is_followed_and_no_more()
    {
        await using var resolver = ScriptedResolver.Knowing(
            new DnsReply("www.example.com", DnsRecordType.Https) { Data = [DnsReply.Https(0, "a.example")] },
            new DnsReply("a.example", DnsRecordType.Https) { Data = [DnsReply.Https(0, "b.example")] });

        Assert.Equal(["www.example.com", "a.example"], Owners(await ObserveAsync(resolver, Site), DnsRecordType.Https));
    }

    [Fact]
    public async Task A_mail_server_is_not_asked_for_as_a_web_site()
    {
        await using var resolver = ScriptedResolver.Knowing();

        Assert.Empty(Owners(await ObserveAsync(resolver, Site with { StartTls = StartTlsProtocol.Smtp }), DnsRecordType.Https));
    }

    [Theory]
    [InlineData("192.0.2.1", "address")]
    [InlineData("2001:db8::1", "address")]
    [InlineData("localhost", "local")]
    [InlineData("lab.localhost", "local")]
    [InlineData("intranet", "local")]
    public async Task A_name_that_the_DNS_does_not_know_asks_nothing(string host, string reason)
    {
        await using var resolver = ScriptedResolver.Knowing();

        var seen = await ObserveAsync(resolver, Site with { Host = host });

        Assert.Contains(reason, seen.NotAsked, StringComparison.Ordinal);
        Assert.Empty(resolver.Asked);
    }

    [Fact]
    public async Task This_machine_is_asked_about_only_at_a_resolver_that_was_named()
    {
        var none = await new NameSurvey(null, TimeProvider.System).ObserveAsync(Site, [IPAddress.Loopback], SurveyProfile.Standard, CancellationToken.None);
        await using var resolver = ScriptedResolver.Knowing();
        var named = await new NameSurvey(resolver.Endpoint, TimeProvider.System).ObserveAsync(Site, [IPAddress.Loopback], SurveyProfile.Standard, CancellationToken.None);

        Assert.Contains("this machine", none.NotAsked, StringComparison.Ordinal);
        Assert.NotEmpty(named.Exchanges);
    }

    [Fact]
    public async Task The_quick_profile_asks_nothing()
    {
        await using var resolver = ScriptedResolver.Knowing();

        Assert.NotNull((await new NameSurvey(resolver.Endpoint, TimeProvider.System).ObserveAsync(Site, Public, SurveyProfile.Quick, CancellationToken.None)).NotAsked);
        Assert.Empty(resolver.Asked);
    }

    private static Task<NameObservation> ObserveAsync(ScriptedResolver resolver, Target target) =>
        new NameSurvey(resolver.Endpoint, TimeProvider.System).ObserveAsync(target, Public, SurveyProfile.Standard, CancellationToken.None);

    private static IEnumerable<string> Owners(NameObservation seen, DnsRecordType type) => seen.Exchanges.Where(exchange => exchange.Type == (int)type).Select(exchange => exchange.Owner);
}
