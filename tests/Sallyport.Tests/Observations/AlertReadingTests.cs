using Sallyport.Observations;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Observations;

/// <summary>Which alerts answer the question that a hello asks.</summary>
public sealed class AlertReadingTests
{
    public static TheoryData<byte> Refusals => [10, 40, 47, 50, 70, 71, 80, 86, 109, 110];

    public static TheoryData<byte> Others => [0, 41, 42, 43, 44, 45, 46, 48, 49, 90, 100, 111, 112, 115, 116, 117, 120, 121];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void An_alert_about_what_was_read_refuses_the_offer(byte alert)
    {
        Assert.False(AlertReading.IsBesideTheOffer(new AlertDescription(alert)));
        Assert.True(AlertReading.RefusesOffer(new HandshakeEnd.Refused(new AlertDescription(alert))));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void An_alert_about_names_rights_and_certificates_refuses_none(byte alert)
    {
        Assert.True(AlertReading.IsBesideTheOffer(new AlertDescription(alert)));
        Assert.False(AlertReading.RefusesOffer(new HandshakeEnd.Refused(new AlertDescription(alert))));
    }

    [Fact]
    public void The_alert_made_for_a_question_answers_that_question_alone()
    {
        var refused = new HandshakeEnd.Refused(AlertDescription.UnrecognizedName);

        Assert.True(AlertReading.RefusesOffer(refused, AlertDescription.UnrecognizedName));
        Assert.False(AlertReading.RefusesOffer(refused, AlertDescription.NoApplicationProtocol));
        Assert.False(AlertReading.RefusesOffer(null, AlertDescription.UnrecognizedName));
    }

    [Fact]
    public void What_is_no_alert_refuses_nothing()
    {
        Assert.False(AlertReading.RefusesOffer(new HandshakeEnd.Completed()));
        Assert.False(AlertReading.RefusesOffer(new HandshakeEnd.Interrupted(NetworkFault.Closed)));
        Assert.False(AlertReading.RefusesOffer(new HandshakeEnd.Violation("record with a wrong MAC")));
    }
}
