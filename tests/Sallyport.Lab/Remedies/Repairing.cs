using System.Collections.Immutable;
using System.Net;
using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Remedies;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Probes;
using Sallyport.Targets;
using Sallyport.Verdicts;
using Sallyport.Wire.X509;
using Xunit;

namespace Sallyport.Lab.Remedies;

/// <summary>What a finding says to change, changed: the snippet is taken out of the finding, put into the weak server's configuration, and the finding is gone, with no new one in its place. A class a server, so that they run at once.</summary>
public abstract class Repairing : IClassFixture<LabAuthority>, IDisposable
{
    /// <summary>What clients of long ago need is what was weak: that they are left out is told for information, and is the price.</summary>
    private const string OldClientsLeftOut = "REACH-0149";

    /// <summary>Told of TLS 1.3 alone: the order of OpenSSL's own groups, and that it compresses no certificates.</summary>
    private static readonly ImmutableArray<string> OfTls13 = ["TLS-0008", "TLS-0030", "TLS-0066"];

    protected const string EverySuite = "ALL:COMPLEMENTOFALL:@SECLEVEL=0";
    protected const string WeakFirst = "AES128-SHA:ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0";
    protected const string AesFirst = "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-CHACHA20-POLY1305";
    protected const string OwnGroup = "DHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0";
    protected const string ObsoleteCurves = "X25519:prime256v1:secp256k1:secp224r1:sect233k1";

    /// <summary>The weakness and the checks that must find it and then not find it any more.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Weaknesses = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, ImmutableArray<string>>
    {
        ["versions"] = ["TLS-0003", "TLS-0004"],
        ["suites"] = ["TLS-0014", "TLS-0020", "TLS-0023"],
        ["anonymous suites"] = ["TLS-0015"],
        ["order"] = ["TLS-0012"],
        ["curves"] = ["TLS-0031"],
        ["Diffie-Hellman"] = ["TLS-0037", "VULN-0103"],
        ["own group"] = ["TLS-0037"],
        ["chain"] = ["CERT-0107"],
        ["headers"] = ["HTTP-0130", "HTTP-0134"],
        ["no current version"] = ["TLS-0006"],
        ["ChaCha20"] = ["TLS-0013"],
        ["cookies"] = ["HTTP-0133"],
        ["banner"] = ["HTTP-0135"],
    });

    private readonly LabAuthority _authority;
    private readonly TemporaryFolder _files = new();

    private protected Repairing(LabAuthority authority)
    {
        _authority = authority;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_files.Path, Servers.Directories.OwnerWritesAllRead);
        WriteCredential();
    }

    /// <summary>The folder of the credential and of what a server writes.</summary>
    private protected string Folder => _files.Path;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing) _files.Dispose();
    }

    private protected async Task AssertRepairedAsync(string weakness, RepairableServer weak)
    {
        weak = weakness == "chain" ? weak : weak with { Configuration = [.. weak.Configuration.Select(line => line.Replace("chain.weak.pem", "chain.pem").Replace("both.weak.pem", "both.pem"))] };
        var checks = Named(Weaknesses[weakness], weak.Name);
        var before = await CheckAsync(weak);
        var findings = checks.Select(id => before.Findings.FirstOrDefault(finding => finding.Id == id) ?? throw new InvalidOperationException($"{id} is not found: {Words(before)}"));
        var snippets = findings.SelectMany(finding => finding.Snippets).Where(snippet => snippet.Server == weak.Name).DistinctBy(snippet => $"{snippet.Where}\n{string.Join('\n', snippet.Lines)}").ToList();

        Assert.NotEmpty(snippets);
        var repaired = weak.With(snippets);
        var after = await CheckAsync(repaired);

        Assert.True(after.Findings.All(finding => !checks.Contains(finding.Id)), $"still there: {Words(after)} of\n{string.Join('\n', repaired.Configuration)}");
        Assert.True(after.Outcomes.All(outcome => !checks.Contains(outcome.Check.Id) || outcome.Result is not CheckResult.Undecided), $"undecided: {Words(after)}");
        Assert.Empty(after.Findings.Select(finding => finding.Id).Except(before.Findings.Select(finding => finding.Id)).Except([OldClientsLeftOut, .. weakness == "no current version" ? OfTls13 : []]));
    }

    /// <summary>These never serve NULL suites, whatever they are told; what Caddy is told to answer here is plain text, no page.</summary>
    private static ImmutableArray<string> Named(ImmutableArray<string> checks, string server) =>
        server is KnownServers.Caddy ? checks.Remove("TLS-0014").Remove("HTTP-0134")
        : server is KnownServers.Apache or KnownServers.Lighttpd or KnownServers.Postfix ? checks.Remove("TLS-0014")
        : checks;

    private protected async Task<Assessment> CheckAsync(RepairableServer described)
    {
        using var server = described.Start();
        var target = new Target { Input = "lab.example", Host = "lab.example", Port = Port.TryParse($"{server.Port}", out var number) ? number : default, ConnectTo = IPAddress.Loopback, StartTls = described.StartTls };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        using var root = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificateFromFile(_authority.RootFile);
        var options = new SurveyOptions { ExtraAnchors = [Certificate.Read(root.RawData).Value] };
        return Judgement.Of(await new Survey(options, TimeProvider.System).ObserveAsync(target, patience.Token), KnowledgeBase.Embedded);
    }

    private static string Words(Assessment assessment) => string.Join("; ", assessment.Findings.Select(finding => $"{finding.Id} {finding.Title}"))
        + " | " + string.Join("; ", assessment.Undecided.Select(pair => $"{pair.Outcome.Check.Id} {pair.Reason}"));

    private protected ImmutableArray<string> Named(string[] lines) => [.. lines.Select(line => line.Replace("GROUP", _files.File("dh1024.pem"), StringComparison.Ordinal))];

    /// <summary>The files of a machine whose administrator forgot the intermediate, and what would have been right.</summary>
    private void WriteCredential()
    {
        var issued = _authority.Issue(Leaf.GoodRsa);
        var (leaf, key, intermediate) = (issued.Certificate.ExportCertificatePem() + "\n", File.ReadAllText(issued.KeyFile), File.ReadAllText(issued.IntermediateFile!) + "\n");
        _files.Write("server.crt", leaf);
        _files.Write("server.key", key);
        _files.Write("intermediate.crt", intermediate);
        _files.Write("chain.weak.pem", leaf);
        _files.Write("both.weak.pem", leaf + key);
        _files.Write("chain.pem", leaf + intermediate);
        _files.Write("both.pem", leaf + intermediate + key);
        _files.Write("dh1024.pem", Dh1024);
    }

    private const string Dh1024 = """
        -----BEGIN DH PARAMETERS-----
        MIGHAoGBAIinI3rerNVlCfgQdVTUOzjwYxT33eDPX7pS6ekV/c3Are0gBfFqCMhW
        nwZdhNBQMgUfjbvaIVo56CUR0TSgQVgA/8YZRjmwcT6gbYjMBuUp+Sfa7zouToTE
        riABqSYbXJigFGNXwt3ER2D8UYMJ41YdxZZ1+5WwzlGw/EnwHzk/AgEC
        -----END DH PARAMETERS-----
        """;
}
