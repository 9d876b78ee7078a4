using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Observations;

/// <summary>When a set counts as complete, and whose order it is in.</summary>
public sealed class SuiteSupportTests
{
    private static readonly ushort[] Taken = [0xC02B, 0xC02F, 0x009E];

    [Fact]
    public void A_set_is_complete_when_everything_else_was_refused()
    {
        var set = Tls12(Enumerated.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, Taken));

        Assert.Null(set.Incomplete);
        Assert.Equal(Taken, set.Suites.Select(suite => suite.Id));
        Assert.Equal((ServerPreference.Server, true), (set.Preference, set.OrderProven));
    }

    [Fact]
    public void A_refusal_that_turns_to_silence_leaves_the_set_incomplete()
    {
        var set = Tls12(Enumerated.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, Taken).Silenced(HelloPurpose.SuiteEnumeration));

        Assert.EndsWith("no answer in time", set.Incomplete, StringComparison.Ordinal);
        Assert.Equal(Taken.Length, set.Suites.Length);
    }

    [Fact]
    public void One_part_that_was_not_refused_is_enough_to_leave_it_incomplete()
    {
        var tls = Enumerated.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, Taken);
        var last = tls.HellosFor(HelloPurpose.SuiteEnumeration).Last(pair => pair.Hello.Outcome is HelloOutcome.Refused).Hello;

        Assert.NotNull(Tls12(tls with { Hellos = tls.Hellos.Remove(last) }).Incomplete);
    }

    [Fact]
    public void A_choice_of_the_last_of_a_list_turned_round_is_the_servers_order() =>
        Assert.Equal(ServerPreference.Server, Tls12(Enumerated.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Server, Taken)).Preference);

    [Fact]
    public void A_choice_of_the_first_of_a_list_turned_round_is_the_clients_order() =>
        Assert.Equal(ServerPreference.Client, Tls12(Enumerated.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Client, Taken)).Preference);

    [Fact]
    public void Without_a_list_turned_round_nobody_knows_whose_order_it_is() =>
        Assert.Equal(ServerPreference.Unknown, Tls12(Enumerated.Modern.WithSuites(ProtocolVersion.Tls12, ServerPreference.Unknown, Taken)).Preference);

    [Fact]
    public void Two_closed_connections_in_a_row_are_a_refusal_where_closing_is_the_rule() =>
        Assert.Null(Tls12(ClosingInsteadOfRefusing(Enumerated.Modern)).Incomplete);

    [Fact]
    public void Closed_connections_are_no_refusal_where_some_hello_was_dropped_at_random()
    {
        var closing = ClosingInsteadOfRefusing(Enumerated.Modern);
        var answered = closing.Hellos.First(hello => hello.Purpose == HelloPurpose.SuiteEnumeration && hello.Outcome is HelloOutcome.ServerHello);

        Assert.NotNull(Tls12(closing with { Hellos = [answered with { Outcome = Hellos.Dropped }, answered, .. closing.Hellos] }).Incomplete);
    }

    [Fact]
    public void Closed_connections_are_no_refusal_where_the_server_has_an_alert_for_that()
    {
        var closing = ClosingInsteadOfRefusing(Enumerated.Modern);
        var alert = Hellos.Met(HelloPurpose.KeyExchangeEnumeration, ProtocolVersion.Tls12, Hellos.Refused(AlertDescription.HandshakeFailure));

        Assert.NotNull(Tls12(closing with { Hellos = [.. closing.Hellos, alert] }).Incomplete);
    }

    [Fact]
    public void A_reset_is_never_a_refusal() =>
        Assert.NotNull(Tls12(Closing(Enumerated.Modern, NetworkFault.Reset)).Incomplete);

    private static TlsObservation ClosingInsteadOfRefusing(TlsObservation tls) => Closing(tls, NetworkFault.Closed);

    private static TlsObservation Closing(TlsObservation tls, NetworkFault fault) => tls with
    {
        Hellos =
        [
            .. tls.Hellos.SelectMany(hello => hello.Outcome is HelloOutcome.Refused
                ? Enumerable.Repeat(hello with { Outcome = new HelloOutcome.NoAnswer(fault, 0) }, 2)
                : [hello]),
        ],
    };

    private static VersionSuites Tls12(TlsObservation tls) => SuiteSupport.Of(tls).Single(set => set.Version == ProtocolVersion.Tls12);
}
