using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Checks.Tls;

public sealed class UnknownNameAnsweredTests : CheckTests
{
    private static readonly TlsObservation Warning = Servers.Modern.Feature(HandshakePurpose.UnknownName, null, AlertDescription.UnrecognizedName);

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new UnknownNameAnswered())
    {
        Failing = [Servers.Modern.Feature(HandshakePurpose.UnknownName), Warning],
        Passing = [Resumed.Modern, Servers.Modern.Feature(HandshakePurpose.UnknownName, new HandshakeEnd.Refused(AlertDescription.UnrecognizedName))],
        Undecided = [Servers.Silent, Enumerated.Modern, Servers.Modern.Feature(HandshakePurpose.UnknownName, Resumed.Dropped), Servers.Modern.Feature(HandshakePurpose.UnknownName, new HandshakeEnd.Refused(AlertDescription.UserCanceled))],
        Inapplicable = [Servers.Modern, Servers.Modern.WithHandshakes(handshake => handshake with { ServerName = null })],
    };

    [Fact]
    public void A_warning_is_more_than_an_information()
    {
        var failed = Assert.IsType<Sallyport.Checks.CheckResult.Failed>(new UnknownNameAnswered().Judge(Warning, Sallyport.Knowledge.KnowledgeBase.Embedded));

        Assert.Equal(Sallyport.Findings.Severity.Low, failed.Severity);
    }
}
