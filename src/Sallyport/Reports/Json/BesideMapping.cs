using Sallyport.Observations;

namespace Sallyport.Reports.Json;

/// <summary>Lays out what stands beside TLS at the same address, and fingerprints.</summary>
internal static class BesideMapping
{
    internal static QuicPart? Of(QuicObservation? quic) => quic is null ? null : new(
        Outcome(quic.Answer), quic.Answer is QuicAnswer.Negotiated seen ? [.. QuicVersions.Real(seen.Versions).Select(version => version.Name)] : [], Sanitizer.Clean(quic.Answer.Words));

    internal static PlainHttpPart? Of(PlainHttpObservation? plain) => plain is null ? null : new(
        plain.Port, plain.Reach is { } reach ? Words.Of(reach.State) : "unknown", plain.Exchange?.Response?.Status, plain.Exchange?.Response?.Value("Location"));

    internal static FingerprintsPart? Fingerprints(TlsObservation tls) => Ja3s.Of(tls) is { } ja3s ? new(ja3s, Jarm.Of(tls.Jarm)) : null;

    private static string Outcome(QuicAnswer answer) => answer switch
    {
        QuicAnswer.Negotiated => "open",
        QuicAnswer.PortUnreachable => "closed",
        QuicAnswer.Blocked => "blocked",
        QuicAnswer.NoDatagram => "silent",
        _ => "unknown",
    };
}
