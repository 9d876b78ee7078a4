using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Observations;

/// <summary>What silence, drops and broken answers mean; the rule that a timeout is never a no.</summary>
public sealed class HelloReadingTests
{
    public static TheoryData<NetworkFault> Faults => new(Enum.GetValues<NetworkFault>());

    [Theory]
    [MemberData(nameof(Faults))]
    public void One_exchange_without_an_answer_never_decides(NetworkFault fault) =>
        Assert.IsType<Answer.Unknown>(Read(Servers.Modern, new HelloOutcome.NoAnswer(fault, 0)));

    [Theory]
    [MemberData(nameof(Faults))]
    public void Only_two_drops_by_a_server_that_answers_others_are_a_no(NetworkFault fault)
    {
        var expected = fault is NetworkFault.Closed or NetworkFault.Reset ? "no" : "unknown";

        Assert.Equal(expected, Read(Servers.Modern, new HelloOutcome.NoAnswer(fault, 0), new HelloOutcome.NoAnswer(fault, 0)).Word);
        Assert.Equal("unknown", Read(Servers.Silent, new HelloOutcome.NoAnswer(fault, 0), new HelloOutcome.NoAnswer(fault, 0)).Word);
    }

    [Theory]
    [InlineData(NetworkFault.Closed)]
    [InlineData(NetworkFault.Reset)]
    public void Half_an_answer_is_no_drop_however_often_it_comes(NetworkFault fault)
    {
        var half = new HelloOutcome.NoAnswer(fault, 40);

        Assert.EndsWith("behind 40 bytes of an answer", Assert.IsType<Answer.Unknown>(Read(Servers.Modern, half, half)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 21, 3, 3, 0, 2, 1, 0 }, "no")]
    [InlineData(new byte[] { 21, 3, 3, 0, 2, 1, 100 }, "unknown")]
    [InlineData(new byte[] { 22, 3, 3, 0, 80, 2, 0 }, "unknown")]
    public void Saying_goodbye_twice_is_like_closing_twice_and_saying_more_is_not(byte[] received, string expected)
    {
        var met = Hellos.Met(HelloPurpose.Tls11, ProtocolVersion.Tls11, new HelloOutcome.NoAnswer(NetworkFault.Closed, received.Length)) with { Received = [.. received] };
        var seen = Servers.Modern.Without(HelloPurpose.Tls11);

        Assert.Equal(expected, HelloReading.Read(seen with { Hellos = [.. seen.Hellos, met, met] }, HelloPurpose.Tls11, _ => null, "TLS 1.1").Word);
    }

    [Fact]
    public void Two_drops_say_nothing_where_others_were_dropped_and_then_answered()
    {
        var limited = Servers.Modern.With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Dropped).And(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm));

        Assert.IsType<Answer.Unknown>(Read(limited, Hellos.Dropped, Hellos.Dropped));
    }

    [Theory]
    [InlineData(70, "no")]
    [InlineData(40, "no")]
    [InlineData(80, "no")]
    [InlineData(0, "unknown")]
    [InlineData(49, "unknown")]
    [InlineData(90, "unknown")]
    [InlineData(112, "unknown")]
    [InlineData(116, "unknown")]
    public void An_alert_that_speaks_of_something_else_refuses_no_version(byte alert, string expected) => Assert.Equal(expected, Read(Servers.Modern, Hellos.Refused(new AlertDescription(alert))).Word);

    [Fact]
    public void A_drop_and_a_timeout_are_no_two_drops() => Assert.IsType<Answer.Unknown>(Read(Servers.Modern, Hellos.Dropped, Hellos.Silence));

    [Fact]
    public void A_refusal_after_a_drop_decides() => Assert.IsType<Answer.No>(Read(Servers.Modern, Hellos.Dropped, Hellos.Refused()));

    [Fact]
    public void A_yes_outweighs_a_refusal_whichever_came_first()
    {
        var yes = Hellos.Picked(ProtocolVersion.Tls11, Servers.RsaAes128Cbc);

        Assert.IsType<Answer.Yes>(Read(Servers.Modern, Hellos.Refused(), yes));
        Assert.IsType<Answer.Yes>(Read(Servers.Modern, yes, Hellos.Refused()));
    }

    [Fact]
    public void Something_other_than_TLS_and_broken_records_leave_it_open()
    {
        Assert.Contains("no TLS", Reason(new HelloOutcome.NotTls()), StringComparison.Ordinal);
        Assert.Contains("cut short", Reason(new HelloOutcome.Violation("the ServerHello is cut short", null, null)), StringComparison.Ordinal);
    }

    private static string Reason(HelloOutcome outcome) => Assert.IsType<Answer.Unknown>(Read(Servers.Modern, outcome)).Reason;

    private static Answer Read(TlsObservation tls, params HelloOutcome[] outcomes)
    {
        var asked = outcomes.Aggregate(tls.Without(HelloPurpose.Tls11), (seen, outcome) => seen.And(HelloPurpose.Tls11, ProtocolVersion.Tls11, outcome));
        return HelloReading.Read(asked, HelloPurpose.Tls11, met => met is HelloOutcome.ServerHello { Version: var version } && version == ProtocolVersion.Tls11 ? "it speaks" : null, "TLS 1.1");
    }
}
