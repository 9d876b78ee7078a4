using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class ChaChaNotHonouredTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new ChaChaNotHonoured())
    {
        Failing = [Asked(0x1301)],
        Passing = [Asked(0x1303), Enumerated.Modern.WithSuites(ProtocolVersion.Tls13, ServerPreference.Client, 0x1301, 0x1303)],
        Undecided = [Servers.Silent, Enumerated.Modern.And(HelloPurpose.ChaChaFirst, ProtocolVersion.Tls13, Hellos.Silence), Enumerated.Modern.Silenced(HelloPurpose.SuiteEnumeration), Enumerated.Modern.WithSuites(ProtocolVersion.Tls13, ServerPreference.Unknown, 0x1301, 0x1303)],
        Inapplicable = [Enumerated.Modern, Servers.Modern],
    };

    private static TlsObservation Asked(ushort chosen) =>
        Enumerated.Modern.And(HelloPurpose.ChaChaFirst, ProtocolVersion.Tls13, Hellos.Picked(ProtocolVersion.Tls13, new CipherSuite(chosen)), new CipherSuite(0x1303), new CipherSuite(0x1301));
}
