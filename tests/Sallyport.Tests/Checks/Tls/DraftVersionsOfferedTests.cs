using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class DraftVersionsOfferedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new DraftVersionsOffered())
    {
        Failing = [Met(Hellos.Picked(new ProtocolVersion(0x7F1C), Servers.Aes128Gcm))],
        Passing = [Met(Hellos.Refused()), Met(Hellos.Picked(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm))],
        Undecided = [Servers.Silent, Met(Hellos.Silence)],
        Inapplicable = [Servers.Modern, Enumerated.Modern],
    };

    private static TlsObservation Met(HelloOutcome outcome) => Enumerated.Modern with { KeyExchangeTrials = [Hellos.Met(HelloPurpose.DraftVersions, ProtocolVersion.Tls13, outcome)] };
}
