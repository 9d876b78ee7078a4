using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>What an alert in place of an answer says about the offer that it met.</summary>
internal static class AlertReading
{
    /// <summary>Alerts of RFC 8446 6 that speak of the peer, of its certificate or right, of its name, or of an end that was wished for: limits and rules about who may connect send them.</summary>
    private static readonly HashSet<AlertDescription> Beside =
    [
        AlertDescription.CloseNotify, AlertDescription.UserCanceled, AlertDescription.AccessDenied, AlertDescription.NoRenegotiationReserved, AlertDescription.GeneralError,
        AlertDescription.UnrecognizedName, AlertDescription.NoApplicationProtocol, AlertDescription.EchRequired, AlertDescription.UnknownPskIdentity,
        AlertDescription.BadCertificate, AlertDescription.UnsupportedCertificate, AlertDescription.CertificateRevoked, AlertDescription.CertificateExpired,
        AlertDescription.CertificateUnknown, AlertDescription.UnknownCa, AlertDescription.CertificateRequired, AlertDescription.NoCertificateReserved, AlertDescription.CertificateUnobtainableReserved,
    ];

    /// <summary>True for an alert that refuses something else than the versions, suites, groups and extensions on offer: it is no answer to a question about these.</summary>
    internal static bool IsBesideTheOffer(AlertDescription alert) => Beside.Contains(alert);

    /// <summary>True for a handshake that was refused for what it offered.</summary>
    internal static bool RefusesOffer(HandshakeEnd? end) => end is HandshakeEnd.Refused { Alert: var alert } && !IsBesideTheOffer(alert);

    /// <summary>The same, or with <paramref name="own"/>, the one alert that is made for what was asked.</summary>
    internal static bool RefusesOffer(HandshakeEnd? end, AlertDescription own) => RefusesOffer(end) || (end is HandshakeEnd.Refused { Alert: var alert } && alert == own);
}
