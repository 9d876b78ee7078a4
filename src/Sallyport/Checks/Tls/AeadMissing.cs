using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when no suite with authenticated encryption (AEAD) is to be had.</summary>
/// <remarks>
/// CBC suites authenticate before they encrypt, and each implementation has to hide that order anew (Lucky Thirteen and its kin); RC4 is broken.
/// </remarks>
[Check("TLS-0021", Severity.Medium, "No suite with authenticated encryption is offered", References = ["RFC 9325 4.1"])]
internal sealed class AeadMissing : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => VersionRule.Offered(Takes(subject), TlsRemedies.Suites);

    private static Answer Takes(TlsObservation subject)
    {
        if (ChosenSuite.All(subject).FirstOrDefault(chosen => chosen.Suite.IsAead) is { } aead)
            return new Answer.Yes(new Evidence(aead.Words, aead.Source));

        var versions = subject.Versions;
        if (versions.Tls13 is Answer.Unknown newest) return newest;
        return versions.Tls12 is Answer.Yes ? WithTls12(subject) : versions.Tls12;
    }

    /// <summary>Modern suites refused leave static RSA with AEAD; where that is taken, its cipher may be either.</summary>
    private static Answer WithTls12(TlsObservation subject)
    {
        var modern = HelloAnswers.Modern(subject);
        if (modern is not Answer.No || WeakSuiteReading.Takes(subject, WeakClass.StaticRsa) is Answer.No) return modern;

        return SuiteReading.Takes(subject, suite => suite.IsAead, version => version == ProtocolVersion.Tls12) is Answer.No none
            ? none
            : new Answer.Unknown("suites with static RSA and authenticated encryption were not asked for alone");
    }
}
