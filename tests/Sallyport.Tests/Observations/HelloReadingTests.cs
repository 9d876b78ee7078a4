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
    public void Only_drops_by_a_server_that_answers_others_before_and_after_are_a_no(NetworkFault fault)
    {
        var expected = fault is NetworkFault.Closed or NetworkFault.Reset ? "no" : "unknown";
        var dropped = new HelloOutcome.NoAnswer(fault, 0);

        Assert.Equal(expected, Read(Servers.Modern, framed: true, dropped, dropped).Word);
        Assert.Equal("unknown", Read(Servers.Modern, dropped, dropped).Word);
        Assert.Equal("unknown", Read(Servers.Silent, dropped, dropped).Word);
    }

    [Fact]
    public void A_frame_whose_end_is_dropped_tells_of_a_limit()
    {
        var seen = Servers.Modern.With(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Dropped).And(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Dropped);
        var framed = seen.Framing(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Dropped);
        var limited = framed with { Hellos = framed.Hellos.SetItem(framed.Hellos.Length - 1, framed.Hellos[^1] with { Outcome = Hellos.Dropped }) };

        Assert.IsType<Answer.No>(framed.Versions.Tls11);
        Assert.IsType<Answer.Unknown>(limited.Versions.Tls11);
    }

    [Fact]
    public void What_was_asked_all_at_once_frames_nothing()
    {
        var framed = Servers.Modern.With(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Dropped).Framing(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Dropped);

        Assert.IsType<Answer.Unknown>((framed with { Hellos = [.. framed.Hellos.Select(hello => hello with { SentAt = TimeSpan.Zero })] }).Versions.Tls11);
    }

    [Fact]
    public void Two_drops_of_what_is_no_version_are_a_no() =>
        Assert.IsType<Answer.No>(HelloReading.Read(
            Servers.Modern.With(HelloPurpose.ModernSuites, ProtocolVersion.Tls12, Hellos.Dropped).And(HelloPurpose.ModernSuites, ProtocolVersion.Tls12, Hellos.Dropped), HelloPurpose.ModernSuites, _ => null, "AEAD"));

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
        var seen = Servers.Modern.Without(HelloPurpose.Tls11).Framing(HelloPurpose.Tls11, ProtocolVersion.Tls11, met.Outcome);
        var framed = seen with { Hellos = [met, .. seen.Hellos.Select(hello => hello.Purpose == HelloPurpose.Tls11 ? met with { SentAt = hello.SentAt } : hello)] };

        Assert.Equal(expected, HelloReading.Read(framed, HelloPurpose.Tls11, _ => null, "TLS 1.1").Word);
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

    private static Answer Read(TlsObservation tls, params HelloOutcome[] outcomes) => Read(tls, framed: false, outcomes);

    private static Answer Read(TlsObservation tls, bool framed, params HelloOutcome[] outcomes)
    {
        var asked = outcomes.Aggregate(tls.Without(HelloPurpose.Tls11), (seen, outcome) => seen.And(HelloPurpose.Tls11, ProtocolVersion.Tls11, outcome));
        if (framed) asked = asked.Framing(HelloPurpose.Tls11, ProtocolVersion.Tls11, outcomes[^1]);
        return HelloReading.Read(asked, HelloPurpose.Tls11, met => met is HelloOutcome.ServerHello { Version: var version } && version == ProtocolVersion.Tls11 ? "it speaks" : null, "TLS 1.1");
    }
}
