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
        Passing = [Resumed.Modern],
        Undecided = [Servers.Silent, Enumerated.Modern, Servers.Modern.Feature(HandshakePurpose.WithoutExtendedMasterSecret, Resumed.Dropped)],
        Inapplicable = [Servers.Modern, Servers.Tls13Only, NotOffered.Feature(HandshakePurpose.WithoutExtendedMasterSecret)],
    };
}
