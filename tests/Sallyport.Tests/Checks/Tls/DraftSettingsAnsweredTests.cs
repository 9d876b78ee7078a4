using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class DraftSettingsAnsweredTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new DraftSettingsAnswered())
    {
        Failing = [Asked([ExtensionType.ApplicationSettingsOld]), Asked([ExtensionType.ServerCertificateType, ExtensionType.ApplicationSettingsOld], new HandshakeEnd.Violation("a reason"))],
        Passing = [Asked([]), Asked([ExtensionType.ServerCertificateType])],
        Undecided = [Asked([], new HandshakeEnd.Refused(AlertDescription.DecodeError)), Asked([], Resumed.Dropped)],
        Inapplicable = [Servers.Modern, Servers.Silent],
    };

    private static TlsObservation Asked(ExtensionType[] answered, HandshakeEnd? end = null)
    {
        var tls = Servers.Modern.Feature(HandshakePurpose.FurtherExtensions, end);
        return tls with { Features = [tls.Features[^1] with { Extensions = [.. answered], Certificates = [] }] };
    }
}
