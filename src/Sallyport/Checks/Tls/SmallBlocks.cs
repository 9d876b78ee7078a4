using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes 3DES, IDEA or another cipher that works on blocks of 64 bits.</summary>
/// <remarks>Blocks begin to collide after some 32 GB under one key, and each collision tells the difference of two pieces of text.</remarks>
[Check("TLS-0019", Severity.Medium, "A cipher with 64-bit blocks is accepted", References = ["RFC 9325 4.2.1", "CVE-2016-2183"])]
internal sealed class SmallBlocks : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        VersionRule.NotOffered(WeakSuiteReading.Takes(subject, WeakClass.SmallBlock), TlsRemedies.Suites);
}
