using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class ExtendedMasterSecretOptionalTests : CheckTests
{
    private static readonly TlsObservation NotOffered =
        Servers.Modern.With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm) with { Extensions = [] }).Without(HelloPurpose.ModernSuites);

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new ExtendedMasterSecretOptional())
    {
        Failing = [Servers.Modern.Feature(HandshakePurpose.WithoutExtendedMasterSecret)],
        Passing = [Resumed.Modern, Refused(AlertDescription.HandshakeFailure)],
        Undecided = [Servers.Silent, Enumerated.Modern, Servers.Modern.Feature(HandshakePurpose.WithoutExtendedMasterSecret, Resumed.Dropped), Unanswered, Refused(AlertDescription.AccessDenied)],
        Inapplicable = [Servers.Modern, Servers.Tls13Only, NotOffered.Feature(HandshakePurpose.WithoutExtendedMasterSecret)],
    };

    /// <summary>Handshakes with TLS 1.2, and no hello of it that was answered.</summary>
    private static TlsObservation Unanswered => Servers.Modern.With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Silence).Without(HelloPurpose.ModernSuites).Feature(HandshakePurpose.WithoutExtendedMasterSecret);

    private static TlsObservation Refused(AlertDescription alert) => Servers.Modern.Feature(HandshakePurpose.WithoutExtendedMasterSecret, new HandshakeEnd.Refused(alert));
}
