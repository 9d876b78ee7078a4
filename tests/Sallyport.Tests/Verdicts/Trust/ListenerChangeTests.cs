using System.Text.Json;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Reports.Json;
using Sallyport.Reports.Text;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Tests.Verdicts.Trust;

public sealed class ListenerChangeTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void At_first_everything_has_come()
    {
        var change = Assert.Single(ListenerChange.Between(null, Seen(9)));

        Assert.Equal((true, 9UL), (change.Started, change.Listener.Cookie));
        Assert.Equal(812, Assert.Single(change.Holders).Holder.Process.Pid);
    }

    [Fact]
    public void A_socket_that_was_closed_and_made_again_went_and_came() =>
        Assert.Equal([(false, 9UL), (true, 10UL)], ListenerChange.Between(Seen(9), Seen(10)).Select(change => (change.Started, change.Listener.Cookie)));

    [Fact]
    public void What_stays_is_not_told() => Assert.Empty(ListenerChange.Between(Seen(9), Seen(9)));

    [Fact]
    public void The_line_names_who_holds_it_and_no_control_character_passes()
    {
        var change = ListenerChange.Between(null, Seen(9, "ngi\u001b[31mnx\n"))[0];
        var text = new StringWriter { NewLine = "\n" };

        new ListenerEvents(Palette.For(false)).Write(text, change, At);

        Assert.StartsWith("2026-11-29 12:00:00 UTC  started  tcp 0.0.0.0:443  ngi", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text.ToString());
        Assert.Equal(1, text.ToString().Count(character => character == '\n'));
    }

    [Fact]
    public void A_listener_without_a_holder_is_told_too()
    {
        var text = new StringWriter { NewLine = "\n" };
        var unheld = OwnershipJudgement.Of(Holders.Machine() with { Listeners = [Holders.Listener()] }, KnowledgeBase.Embedded);

        new ListenerEvents(Palette.For(false)).Write(text, ListenerChange.Between(null, unheld)[0], At);

        Assert.Equal("2026-11-29 12:00:00 UTC  started  tcp 0.0.0.0:443  nobody was seen to hold it\n", text.ToString());
    }

    [Fact]
    public void The_json_is_one_line_with_the_event()
    {
        using var json = JsonDocument.Parse(JsonReport.Write(ListenerChange.Between(Seen(9), Seen(10))[0], At));

        Assert.Equal(("owner", "stopped", "2026-11-29T12:00:00Z"), (json.RootElement.GetProperty("verb").GetString(), json.RootElement.GetProperty("event").GetString(), json.RootElement.GetProperty("at").GetString()));
        Assert.Equal("nginx", json.RootElement.GetProperty("holders")[0].GetProperty("name").GetString());
    }

    private static OwnershipAssessment Seen(ulong cookie, string name = "nginx") =>
        OwnershipJudgement.Of(Holders.Machine(Holders.Stock.With(process => process with { Name = name })) with { Listeners = [Holders.Listener(812) with { Cookie = cookie }] }, KnowledgeBase.Embedded);
}
