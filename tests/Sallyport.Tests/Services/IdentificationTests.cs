using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Services;

public sealed class IdentificationTests
{
    private static readonly SoftwareProduct Server = Products.Of("server", Products.Rule(EvidenceGroup.Banner, ("http.header.server", "nginx"))) with { Layer = ServiceLayer.Server };

    private static readonly SoftwareProduct Application = Products.Of(
        "application", Products.Rule(EvidenceGroup.Cookie, ("http.cookie", "app")), Products.Rule(EvidenceGroup.Path, ("/v json.version", "{version}"))) with { Kind = ServiceCategory.Dashboard };

    private static EndpointObservation Page { get; } = Hosts.Open("192.0.2.1");

    private static EndpointObservation WithCookie { get; } = Page with { Http = Responses.Page.With("Set-Cookie", "app=1; Secure") };

    [Fact]
    public void The_application_gives_the_name_and_the_kind()
    {
        var identity = Identification.Of(WithCookie, new RuleBook([Server, Application]));

        Assert.Equal((ServiceCategory.Dashboard, 0.7, "probably application"), (identity.Kind, identity.Confidence, identity.Words));
        Assert.Equal(["server", "application"], identity.Products.Select(product => product.Product.Id));
        Assert.Same(WithCookie, identity.Endpoint);
    }

    [Fact]
    public void What_a_path_answered_makes_it_sure_and_tells_the_version()
    {
        var path = Responses.Page.Exchanges[0] with { Path = "/v", Body = [.. """{"version":"3.4"}"""u8] };
        var identity = Identification.Of(WithCookie with { Service = new ServiceObservation { Paths = [path] } }, new RuleBook([Server, Application]));

        Assert.Equal((0.97, "application 3.4"), (identity.Confidence, identity.Words));
        Assert.Contains(identity.Main!.Evidence, evidence => evidence.Source == "service/paths/0");
    }

    [Fact]
    public void Several_services_are_a_multiplexer_whatever_is_named_behind_it()
    {
        var identity = Identification.Of(Page.Reacting(Reactions.Ssh), new RuleBook([Server]));

        Assert.Equal((ServiceCategory.Multiplexer, 0.95, "probably server and SSH behind one port"), (identity.Kind, identity.Confidence, identity.Words));
        Assert.Equal("server", identity.Main?.Product.Id);
    }

    [Fact]
    public void A_silent_port_that_behaves_like_a_VPN_is_hinted_at_and_not_named()
    {
        var silent = Hosts.OpenButNot("192.0.2.1", ServiceKind.Silent)
            .Reacting(Reactions.Met(Stimulus.Junk, Reaction.Silence), Reactions.Met(Stimulus.OpenVpn, Reaction.Close), Reactions.Met(Stimulus.PlainHttp, Reaction.Close));

        var identity = Identification.Of(silent, RuleBook.Empty);

        Assert.Equal((ServiceCategory.Vpn, 0.5, null, SilentService.Words), (identity.Kind, identity.Confidence, identity.Words, identity.Hint));
    }

    [Fact]
    public void Without_a_product_what_is_spoken_tells_the_kind()
    {
        var identity = Identification.Of(Page, RuleBook.Empty);

        Assert.Equal((ServiceCategory.Web, 0.9, null, null), (identity.Kind, identity.Confidence, identity.Words, identity.Hint));
        Assert.Empty(identity.Products);
    }
}
