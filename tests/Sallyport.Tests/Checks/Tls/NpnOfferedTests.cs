using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class NpnOfferedTests : CheckTests
{
    private static readonly HelloOutcome.ServerHello Plain = Hellos.Picked(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm);

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new NpnOffered())
    {
        Failing = [Asked(Plain with { Extensions = [ExtensionType.NextProtocolNegotiation] })],
        Passing = [Asked(Plain), Servers.Modern],
        Undecided = [Servers.Silent, Servers.Modern.With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Plain)],
        Inapplicable = [Servers.Tls13Only],
    };

    private static TlsObservation Asked(HelloOutcome outcome) => Servers.Modern with
    {
        Hellos =
        [
            Hellos.Met(HelloPurpose.Tls12, ProtocolVersion.Tls12, outcome) with
            {
                Sent = [.. ClientHelloWriter.ToRecords(new ClientHello { Random = [.. new byte[32]], CipherSuites = [new(0xC02F)], Extensions = [new(ExtensionType.NextProtocolNegotiation, [])] })],
            },
        ],
    };
}
