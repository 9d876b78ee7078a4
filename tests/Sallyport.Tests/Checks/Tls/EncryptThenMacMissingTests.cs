using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class EncryptThenMacMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new EncryptThenMacMissing())
    {
        Failing = [Choosing(), Provocations.TakingCbc, Choosing(ExtensionType.EncryptThenMac).And(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Picked(ProtocolVersion.Tls11, Servers.RsaAes128Cbc))],
        Passing = [Choosing(ExtensionType.EncryptThenMac), Provocations.Met(AttackPurpose.CbcOffer, AttackForm.CbcSuites, new AttackOutcome.SuiteTaken(EncryptThenMac: true))],
        Undecided = [Servers.Silent],
        Inapplicable = [Servers.Modern, Enumerated.Modern, Servers.Tls13Only],
    };

    private static TlsObservation Choosing(params ExtensionType[] extensions) =>
        Servers.Modern.With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, Servers.EcdheRsaAes128Cbc) with { Extensions = [.. extensions] });
}
