using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for a suspicion, when all that is seen looks like Windows of 2014 or before without the update MS14-066.</summary>
/// <remarks>
/// The flaw itself lets code be run by packets and is not provoked. That update brought suites with GCM for RSA keys: a Schannel of those years that has none of them either never
/// got it or had them switched off.
/// </remarks>
[Check("VULN-0106", Severity.High, "Winshock is suspected: the server looks like a Windows without the update of 2014", References = ["CVE-2014-6321", "MS14-066"], Vulnerability = "winshock")]
internal sealed class WinshockSuspected : ICheck<EndpointObservation>
{
    private const string Remedy =
        "Look at the host: if update KB2992611 (MS14-066) or a later rollup is not installed, install it now, or better, replace a Windows that gets no updates any more. "
        + "Until then put nginx, Apache or HAProxy before it and let them end TLS";

    private static readonly ushort[] BroughtByTheUpdate = [0x009C, 0x009D, 0x009E, 0x009F];
    private static readonly string[] OldBanners = ["Microsoft-IIS/6", "Microsoft-IIS/7", "Microsoft-IIS/8", "Microsoft-HTTPAPI/2.0"];

    /// <inheritdoc/>
    public CheckResult Judge(EndpointObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Tls is not { } tls) return CheckResult.NotApplicable("no TLS answers here");
        if (subject.Http?.Final?.Value("Server") is not { } banner) return CheckResult.NotApplicable("nothing says that this is Windows");
        if (!OldBanners.Any(old => banner.StartsWith(old, StringComparison.OrdinalIgnoreCase))) return CheckResult.NotApplicable($"the server says to be {banner}");
        if (tls.Versions.Tls13 is Answer.Yes) return CheckResult.NotApplicable("TLS 1.3 is spoken, so this is no Windows of that time");
        if (EnumerationRule.NotAsked(tls) is { } notAsked) return notAsked;

        var suites = SuiteSupport.Of(tls);
        if (suites.IsEmpty) return CheckResult.Inconclusive("no suite was seen to be taken");
        if (suites.FirstOrDefault(version => version.Incomplete is not null) is { } open) return CheckResult.Inconclusive($"{open.Version.Name}: {open.Incomplete}");

        return Judge(banner, [.. suites.SelectMany(version => version.Suites)], GroupSupport.Of(tls).Legacy.Concat(TlsFacts.Groups(tls)));
    }

    private static CheckResult Judge(string banner, List<CipherSuite> suites, IEnumerable<NamedGroup> groups)
    {
        if (suites.Find(IsForeign) is { Id: not 0 } foreign) return CheckResult.NotApplicable($"{foreign.Name} is taken, which Schannel of that time did not have");
        if (groups.FirstOrDefault(IsForeign) is { Id: not 0 } other)
            return CheckResult.NotApplicable($"{other.Name} is taken, which Schannel of that time did not have");

        return suites.Find(suite => BroughtByTheUpdate.Contains(suite.Id)) is { Id: not 0 } updated
            ? CheckResult.Pass(new Evidence($"Server: {banner}; {updated.Name} is taken, which came with the update", "tls/hellos"))
            : CheckResult.Fail(new Evidence($"Server: {banner}; none of the suites is taken that came with the update", "tls/hellos"), Remedy);
    }

    private static bool IsForeign(NamedGroup group) =>
        group.Kind != NamedGroupKind.FiniteField && group != NamedGroup.Secp256r1 && group != NamedGroup.Secp384r1 && group != NamedGroup.Secp521r1;

    private static bool IsForeign(CipherSuite suite) =>
        suite.Name.Contains("_ARIA_", StringComparison.Ordinal) || suite.Name.Contains("_CAMELLIA_", StringComparison.Ordinal) || suite.Name.Contains("_CCM", StringComparison.Ordinal)
        || suite.Name.Contains("_CHACHA20_", StringComparison.Ordinal);
}
