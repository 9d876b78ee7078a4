using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class SecondByteMatchedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new SecondByteMatched())
    {
        Failing =
        [
            Servers.Modern.Taking(ToleranceForm.SecondByteOnly),
            Servers.Modern.Meeting(new HelloOutcome.Violation("it answers with a suite that was not offered", ProtocolVersion.Tls12, Servers.RsaAes128Cbc), ToleranceForm.SecondByteOnly),
        ],
        Passing = [Servers.Modern.Meeting(Hellos.Refused(AlertDescription.HandshakeFailure), ToleranceForm.SecondByteOnly)],
        Undecided = [Servers.Silent, Servers.Modern.Meeting(Hellos.Dropped, ToleranceForm.SecondByteOnly), Servers.Modern.Meeting(Hellos.Silence, ToleranceForm.SecondByteOnly)],
        Inapplicable = [Servers.Modern],
    };
}
