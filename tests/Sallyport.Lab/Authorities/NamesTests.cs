using System.Security.Cryptography;
using Sallyport.Checks;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Tests.Probes.Dns;
using Sallyport.Tests.Wire.Dns;
using Sallyport.Wire.Dns;
using Xunit;

namespace Sallyport.Lab.Authorities;

/// <summary>What the DNS says about a name, compared with what nginx really does.</summary>
public sealed class NamesTests : IDisposable
{
    private readonly LabAuthority _authority = new();

    public void Dispose() => _authority.Dispose();

    [LabTheory(Needs = "nginx")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Records_that_fit_pass_and_records_that_do_not_fail(bool fit)
    {
        var credential = _authority.Issue(Leaf.Good);
        using var server = Nginx.Start(credential);
        var key = SHA256.HashData(credential.Certificate.PublicKey.ExportSubjectPublicKeyInfo());
        await using var resolver = ScriptedResolver.Knowing(
            new DnsReply($"_{server.Port}._tcp.lab.example", DnsRecordType.Tlsa) { Authenticated = true, Data = [DnsReply.Tlsa(3, 1, 1, fit ? key : new byte[32])] },
            new DnsReply($"_{server.Port}._https.lab.example", DnsRecordType.Https) { Data = [DnsReply.Https(1, fit ? "lab.example" : ".", DnsReply.Alpn("h2"), (5, fit ? [0, 6, 0xFE, 0x0D, 0, 2, 1, 2] : [1]))] },
            new DnsReply("example", DnsRecordType.Caa) { Data = fit ? [DnsReply.Caa("issue", ";")] : [] });

        var seen = await Looking.AtAsync(server, _authority, resolver.Endpoint);

        Assert.Equal(fit, seen.Outcome("CERT-0129") is CheckResult.Passed);
        Assert.Equal(!fit, seen.Outcome("CERT-0129") is CheckResult.Failed);
        Assert.Equal(!fit, seen.Outcome("CERT-0128") is CheckResult.Failed);
        Assert.IsType<CheckResult.Failed>(seen.Outcome("TLS-0069"));
    }

    [LabFact(Needs = "nginx")]
    public async Task A_promise_of_h2_is_held_against_what_nginx_negotiates()
    {
        using var server = Nginx.Start(_authority.Issue(Leaf.Good));
        await using var resolver = ScriptedResolver.Knowing(new DnsReply($"_{server.Port}._https.lab.example", DnsRecordType.Https) { Data = [DnsReply.Https(1, "lab.example", DnsReply.Alpn("h2"))] });

        Assert.IsType<CheckResult.Passed>((await Looking.AtAsync(server, _authority, resolver.Endpoint)).Outcome("HTTP-0138"));
    }

    [LabFact(Needs = "nginx")]
    public async Task A_silent_resolver_leaves_it_open_within_its_time()
    {
        using var server = Nginx.Start(_authority.Issue(Leaf.Good));
        await using var resolver = new ScriptedResolver((_, _) => []);

        var seen = await Looking.AtAsync(server, _authority, resolver.Endpoint);

        Assert.Contains("did not answer in time", Assert.IsType<CheckResult.Undecided>(seen.Outcome("CERT-0128")).Reason, StringComparison.Ordinal);
        Assert.InRange(seen.Seen.Elapsed, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(5));
    }

    [LabFact(Needs = "nginx")]
    public async Task Without_a_named_resolver_nothing_is_asked_about_this_machine()
    {
        using var server = Nginx.Start(_authority.Issue(Leaf.Good));

        var seen = await Looking.AtAsync(server, _authority);

        Assert.Contains("this machine", Assert.IsType<CheckResult.DoesNotApply>(seen.Outcome("CERT-0128")).Reason, StringComparison.Ordinal);
        Assert.Empty(seen.Seen.Names!.Exchanges);
    }
}
