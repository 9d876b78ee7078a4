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
