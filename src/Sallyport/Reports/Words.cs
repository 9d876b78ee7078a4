using System.Globalization;
using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Observations.Local;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Trust;
using Sallyport.Wire.Tls;

namespace Sallyport.Reports;

/// <summary>The contract's words and number forms.</summary>
internal static class Words
{
    internal static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Secure => "secure",
        Verdict.Weak => "weak",
        Verdict.Insecure => "insecure",
        Verdict.Untrusted => "untrusted",
        Verdict.NotTls => "not-tls",
        Verdict.NotOpen => "not-open",
        _ => "inconclusive",
    };

    internal static string Of(TrustVerdict verdict) => verdict switch
    {
        TrustVerdict.Trusted => "trusted",
        TrustVerdict.Unmanaged => "unmanaged",
        TrustVerdict.Suspicious => "suspicious",
        TrustVerdict.Malicious => "malicious",
        _ => "undetermined",
    };

    internal static string Of(GapKind kind) => kind switch
    {
        GapKind.NotPermitted => "not-permitted",
        GapKind.Raced => "raced",
        GapKind.NotThere => "not-there",
        _ => "unreadable",
    };

    internal static string Of(ListenerProtocol protocol) => protocol == ListenerProtocol.Tcp ? "tcp" : "udp";

    /// <summary>What the databases say of what runs: an unread one is unknown, never unpackaged.</summary>
    internal static string Integrity(PackageAnswer? answer) => answer switch
    {
        PackageAnswer.Found { Package.Integrity.State: FileIntegrity.Intact } => "intact",
        PackageAnswer.Found { Package.Integrity.State: FileIntegrity.Modified } => "modified",
        PackageAnswer.Unowned => "unpackaged",
        _ => "unknown",
    };

    internal static string Of(PortState state) => state switch
    {
        PortState.Open => "open",
        PortState.Closed => "closed",
        PortState.Filtered => "filtered",
        _ => "unreachable",
    };

    internal static string Of(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.High => "high",
        Severity.Medium => "medium",
        Severity.Low => "low",
        _ => "info",
    };

    internal static string Of(ProtocolVersion version) => version.Id switch
    {
        0x0002 => "ssl2",
        0x0300 => "ssl3",
        0x0301 => "tls10",
        0x0302 => "tls11",
        0x0303 => "tls12",
        0x0304 => "tls13",
        _ => version.Name,
    };

    internal static string Of(ServerPreference preference) => preference switch
    {
        ServerPreference.Server => "server",
        ServerPreference.Client => "client",
        _ => "unknown",
    };

    internal static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);

    internal static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("s", CultureInfo.InvariantCulture) + "Z";
}
