using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a cipher with 64-bit blocks of 112 bits or more. Inferred from the choice: no attack is tried.</summary>
/// <remarks>
/// It takes a script that makes the client send some hundreds of gigabytes over one connection, so it is slow and loud; shorter connections are safe.
/// </remarks>
[Check("VULN-0101", Severity.Medium, "SWEET32 is possible: a cipher with 64-bit blocks is accepted (inferred)",
    References = ["CVE-2016-2183"], Vulnerability = "sweet32")]
internal sealed class Sweet32Possible : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        VersionRule.NotOffered(WeakSuiteReading.Takes(subject, WeakClass.SmallBlock), TlsRemedies.Suites);
}
