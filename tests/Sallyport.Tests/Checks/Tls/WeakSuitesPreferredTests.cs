using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class WeakSuitesPreferredTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new WeakSuitesPreferred())
    {
        Failing = [Enumerated.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Client, 0xC02B, 0x002F), Enumerated.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, 0x002F, 0xC02B)],
        Passing = [Enumerated.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, 0xC02B, 0xC02F, 0x002F)],
        Undecided = [Servers.Silent, Enumerated.Modern.With(HelloPurpose.Tls12, ProtocolVersion.Tls12, new HelloOutcome.NoAnswer(NetworkFault.Reset, 0)) with { Handshakes = [] }, Enumerated.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Unknown, 0xC02B, 0x002F)],
        Inapplicable = [Enumerated.Modern, Servers.Modern],
    };
}
