using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts.Changes;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Verdicts.Changes;

public sealed class AssessmentComparisonTests
{
    [Fact]
    public void Versions_suites_certificate_HTTP_and_the_verdict_are_compared()
    {
        var comparison = Comparing.With(Runs.All["insecure"], Runs.All["weak"]);

        Assert.Contains(("SSL 3.0", "no", "yes"), comparison.Of(ChangeKind.Version));
        Assert.Contains(("TLS_RSA_WITH_RC4_128_SHA with TLS 1.2", null, "accepted"), comparison.Of(ChangeKind.Suite));
        Assert.Contains(("status", "301", "200"), comparison.Of(ChangeKind.Http));
        var (_, before, after) = Assert.Single(comparison.Of(ChangeKind.Certificate));
        Assert.Contains("EC P-256", before, StringComparison.Ordinal);
        Assert.Contains("RSA 2048", after, StringComparison.Ordinal);
        Assert.Single(comparison.Of(ChangeKind.Verdict));
    }

    [Fact]
    public void A_server_that_moved_is_compared_at_its_new_address()
    {
        var comparison = Comparing.With(At("insecure", "198.51.100.9"), Runs.All["weak"]);

        Assert.Equal([("address", "192.0.2.1:443", "198.51.100.9:443")], comparison.Of(ChangeKind.Address));
        Assert.Contains(("SSL 3.0", "no", "yes"), comparison.Of(ChangeKind.Version));
    }

    [Fact]
    public void An_address_that_came_or_went_is_told_and_facts_name_their_address()
    {
        Assert.Equal([("address", null, "192.0.2.2:443")], Comparing.With(Runs.All["half-dead"], Runs.All["secure"]).Of(ChangeKind.Address));
        Assert.Equal([("address", "192.0.2.2:443", null)], Comparing.With(Runs.All["secure"], Runs.All["half-dead"]).Of(ChangeKind.Address));

        var opened = Hosts.Of(Hosts.Open("192.0.2.1"), Hosts.Open("192.0.2.2"));
        var closed = Hosts.Of(Hosts.Open("192.0.2.1"), Hosts.At("192.0.2.2", new PortAnswer.Reset()));
        Assert.Equal([("port at 192.0.2.2:443", "closed", "open")], Comparing.With(opened, closed).Of(ChangeKind.Port));
    }

    [Fact]
    public void A_port_that_closed_is_one_change_and_no_finding_is_called_gone()
    {
        var comparison = Comparing.With(Runs.All["closed"], Runs.All["weak"]);

        Assert.Equal([("port", "open", "closed")], comparison.Of(ChangeKind.Port));
        Assert.Empty(comparison.Of(ChangeKind.Version).Concat(comparison.Of(ChangeKind.Suite)).Concat(comparison.Of(ChangeKind.FindingGone)));
        Assert.NotEmpty(comparison.Of(ChangeKind.FindingUndecided));
    }

    [Fact]
    public void A_run_that_was_cut_takes_no_address_away() =>
        Assert.Empty(Comparing.With(Runs.All["secure"] with { CutShort = "out of time" }, Runs.All["half-dead"]).Of(ChangeKind.Address));

    [Fact]
    public void A_version_that_could_not_be_asked_is_no_change()
    {
        var reset = Hosts.Of(Hosts.Open("192.0.2.1").With(tls => tls.With(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Silence)));

        Assert.Empty(Comparing.With(reset, Hosts.Secure).Of(ChangeKind.Version));
    }

    [Fact]
    public void Times_dates_and_other_passing_fields_are_not_compared()
    {
        var now = Runs.All["weak"];
        var later = now with
        {
            StartedAt = now.StartedAt.AddMinutes(1),
            Elapsed = TimeSpan.FromSeconds(9),
            Endpoints = [.. now.Endpoints.Select(endpoint => endpoint with { Http = Aged(endpoint.Http!) })],
        };

        Assert.DoesNotContain(Comparing.With(later, now).Changes, change => change.Kind >= ChangeKind.Address);
    }

    private static HttpObservation Aged(HttpObservation http) => http with
    {
        Exchanges = [.. http.Exchanges.Select(exchange => exchange with { Response = exchange.Response! with { Fields = [.. exchange.Response.Fields, new HttpField("Age", "17"), new HttpField("Set-Cookie", "s=1")] } })],
    };

    private static HostObservation At(string name, string address) => Runs.All[name] with { Endpoints = [.. Runs.All[name].Endpoints.Select(endpoint => endpoint with { Address = address })] };
}
