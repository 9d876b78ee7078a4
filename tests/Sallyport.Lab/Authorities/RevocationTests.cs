using Sallyport.Checks;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Lab.Authorities;

/// <summary>Responders and lists of real programs, asked in the course of a whole survey.</summary>
public sealed class RevocationTests : IDisposable
{
    private const string Id = "CERT-0123";
    private readonly LabAuthority _authority = new();
    private readonly int _port = LoopbackPort.Free();

    public void Dispose() => _authority.Dispose();

    [LabTheory(Needs = "openssl, nginx")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_responder_of_openssl_is_believed(bool revoked)
    {
        var credential = _authority.Issue(new LeafOrder("ocsp") { OcspUrl = $"http://127.0.0.1:{_port}/" });
        using var responder = Authority.Responder(_authority, _port, credential.Certificate, revoked);
        using var server = Nginx.Start(credential);

        var seen = await Looking.AtAsync(server, _authority);

        AssertRevoked(seen, revoked, "OCSP");
    }

    [LabTheory(Needs = "nginx")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_list_that_nginx_serves_is_believed(bool revoked)
    {
        var credential = _authority.Issue(new LeafOrder("crl") { CrlUrl = $"http://127.0.0.1:{_port}/lab.crl" });
        using var lists = Authority.ListServer(_authority, _port, revoked ? [credential.Certificate] : []);
        using var server = Nginx.Start(credential);

        var seen = await Looking.AtAsync(server, _authority);

        AssertRevoked(seen, revoked, "CRL");
        Assert.Equal(revoked ? 501 : 500, Fetch(seen).List!.Count);
    }

    [LabFact(Needs = "nginx")]
    public async Task A_list_of_another_authority_is_not_believed()
    {
        using var stranger = new LabAuthority();
        var credential = _authority.Issue(new LeafOrder("crl") { CrlUrl = $"http://127.0.0.1:{_port}/lab.crl" });
        using var lists = Authority.ListServer(stranger, _port, credential.Certificate);
        using var server = Nginx.Start(credential);

        Assert.Contains("signature", Assert.IsType<CheckResult.Undecided>((await Looking.AtAsync(server, _authority)).Outcome(Id)).Reason, StringComparison.Ordinal);
    }

    [LabTheory(Needs = "nginx")]
    [InlineData("http://127.0.0.1:{0}/moved", "redirects")]
    [InlineData("http://169.254.169.254/latest", "no address that may be asked")]
    [InlineData("http://127.0.0.1:22/", "unprivileged")]
    public async Task A_list_is_not_followed_to_places_where_it_has_no_business(string url, string reason)
    {
        var credential = _authority.Issue(new LeafOrder("crl") { CrlUrl = url.Replace("{0}", $"{_port}", StringComparison.Ordinal) });
        using var lists = Authority.ListServer(_authority, _port);
        using var server = Nginx.Start(credential);

        Assert.Contains(reason, Assert.IsType<CheckResult.Undecided>((await Looking.AtAsync(server, _authority)).Outcome(Id)).Reason, StringComparison.Ordinal);
    }

    [LabFact(Needs = "nginx")]
    public async Task A_responder_that_is_down_leaves_it_open()
    {
        var credential = _authority.Issue(new LeafOrder("down") { OcspUrl = $"http://127.0.0.1:{_port}/", CrlUrl = $"http://127.0.0.1:{_port}/" });
        using var server = Nginx.Start(credential);

        var seen = await Looking.AtAsync(server, _authority);

        Assert.Contains("no connection comes about", Assert.IsType<CheckResult.Undecided>(seen.Outcome(Id)).Reason, StringComparison.Ordinal);
        Assert.NotEqual(Verdict.Untrusted, seen.Verdict);
    }

    [LabFact(Needs = "nginx")]
    public async Task The_quick_profile_asks_no_authority()
    {
        var credential = _authority.Issue(new LeafOrder("quick") { OcspUrl = $"http://127.0.0.1:{_port}/" });
        using var server = Nginx.Start(credential);

        var seen = await Looking.AtAsync(server, _authority, profile: SurveyProfile.Quick);

        Assert.IsType<CheckResult.DoesNotApply>(seen.Outcome(Id));
        Assert.Empty(seen.Seen.Endpoints[0].Tls!.Certificates[0].Revocation);
    }

    private static void AssertRevoked(Assessment seen, bool revoked, string source)
    {
        var result = seen.Outcome(Id);
        var evidence = revoked ? Assert.IsType<CheckResult.Failed>(result).Evidence : Assert.IsType<CheckResult.Passed>(result).Evidence;

        Assert.StartsWith(source, evidence[0].Fact, StringComparison.Ordinal);
        Assert.Equal(revoked, seen.Verdict == Verdict.Untrusted);
        Assert.Null(Fetch(seen).Failure);
    }

    private static RevocationFetch Fetch(Assessment seen) => seen.Seen.Endpoints[0].Tls!.Certificates.First(certificate => certificate.ForHost).Revocation.Single();
}
