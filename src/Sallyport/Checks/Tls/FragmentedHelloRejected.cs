using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a hello in two records, in records of one byte, in two segments, or longer than one record is refused or dropped, and answered in one piece.</summary>
/// <remarks>Hellos with hybrid key shares no longer fit one segment: what reads one segment only is out of reach for clients of today. Asked with --profile deep alone.</remarks>
[Check("TLS-0081", Severity.Medium, "A hello in several records or segments is not taken", References = ["RFC 8446 5.1", "RFC 5246 6.2.1"])]
internal sealed class FragmentedHelloRejected : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => ToleranceRule.Deep(subject, ToleranceForm.TwoRecords, ToleranceForm.TwoSegments, ToleranceForm.ByteRecords, ToleranceForm.LongHello);
}
