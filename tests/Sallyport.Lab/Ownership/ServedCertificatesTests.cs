using Sallyport.Checks;
using Sallyport.Host.Linux;
using Sallyport.Knowledge;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Probes.Local;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>What a running nginx serves, held against the files that it is configured with, while these change under it.</summary>
public sealed class ServedCertificatesTests : IDisposable
{
    private const string Renewed = "TRUST-0173";
    private const string Strange = "TRUST-0174";
    private readonly LabAuthority _authority = new();
    private readonly Credential _first;

    public ServedCertificatesTests() => _first = _authority.Issue(new LeafOrder("served") { FromDay = -30 });

    public void Dispose()
    {
        _first.Dispose();
        _authority.Dispose();
    }

    [LabFact(Needs = $"{Need.Root}, nginx")]
    public async Task The_configured_certificate_is_told_with_file_and_line()
    {
        using var server = Nginx.Start(_first);

        var holder = await LookAsync(server);

        var passed = Assert.IsType<CheckResult.Passed>(Result(holder, Strange));
        Assert.Contains(_first.Sha256[..16], passed.Evidence[0].Fact, StringComparison.Ordinal);
        Assert.Contains(_first.ChainFile, passed.Evidence[0].Fact, StringComparison.Ordinal);
        Assert.Matches("/nginx\\.conf:[0-9]+$", passed.Evidence[0].Source);
        Assert.IsType<CheckResult.Passed>(Result(holder, Renewed));
    }

    [LabFact(Needs = $"{Need.Root}, nginx")]
    public async Task A_certificate_that_was_renewed_and_not_loaded_is_seen()
    {
        using var server = Nginx.Start(_first);
        File.Copy(_authority.Issue(new LeafOrder("renewed")).ChainFile, _first.ChainFile, overwrite: true);

        var holder = await LookAsync(server);

        var failed = Assert.IsType<CheckResult.Failed>(Result(holder, Renewed));
        Assert.Contains($"{_first.ChainFile} holds a later one", failed.Evidence[0].Fact, StringComparison.Ordinal);
        Assert.Contains("nginx -s reload", failed.Remedy, StringComparison.Ordinal);
        Assert.IsType<CheckResult.Passed>(Result(holder, Strange));
        Assert.Equal(TrustVerdict.Trusted, holder.Verdict);
    }

    [LabFact(Needs = $"{Need.Root}, nginx")]
    public async Task A_certificate_that_no_configured_file_is_for_is_seen()
    {
        using var server = Nginx.Start(_first);
        File.Copy(_authority.Issue(new LeafOrder("another") { Subject = "CN=another.example", DnsNames = ["another.example"], Addresses = [] }).ChainFile, _first.ChainFile, overwrite: true);

        var holder = await LookAsync(server);

        Assert.IsType<CheckResult.Failed>(Result(holder, Strange));
        Assert.Equal(TrustVerdict.Suspicious, holder.Verdict);
    }

    [LabFact(Needs = $"{Need.Root}, nginx")]
    public async Task A_file_that_is_gone_leaves_it_open()
    {
        using var server = Nginx.Start(_first);
        File.Delete(_first.ChainFile);

        var holder = await LookAsync(server);

        Assert.IsType<CheckResult.Undecided>(Result(holder, Strange));
        Assert.IsType<CheckResult.Undecided>(Result(holder, Renewed));
    }

    private static CheckResult Result(HolderAssessment holder, string id) => holder.Outcomes.Single(outcome => outcome.Check.Id == id).Result;

    private static async Task<HolderAssessment> LookAsync(RunningServer server)
    {
        var seen = await ServedSurvey.CompleteAsync(new MachineSurvey(TimeProvider.System).Observe((ushort)server.Port), TimeProvider.System, CancellationToken.None);
        return Assert.Single(OwnershipJudgement.Of(seen, KnowledgeBase.Embedded).Holders);
    }
}
