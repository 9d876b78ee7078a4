using FsCheck;
using FsCheck.Fluent;
using Sallyport.Verdicts.Changes;
using Xunit;

namespace Sallyport.Tests.Verdicts.Changes;

public sealed class FactComparisonTests
{
    private static readonly Fact Kept = new(ChangeKind.Group, "kept", "accepted");

    [Fact]
    public void What_came_went_and_changed_is_told()
    {
        var changes = Compare([Kept, new(ChangeKind.Group, "gone", "accepted"), new(ChangeKind.Http, "status", "200")], [Kept, new(ChangeKind.Group, "new", "accepted"), new(ChangeKind.Http, "status", "301")]);

        Assert.Equal(
            [new(ChangeKind.Group, "gone", "accepted", null), new(ChangeKind.Group, "new", null, "accepted"), new Change(ChangeKind.Http, "status", "200", "301")], changes);
    }

    [Fact]
    public void What_one_run_does_not_tell_is_no_change()
    {
        Assert.Empty(Compare([Kept with { Value = null }], [Kept]));
        Assert.Empty(Compare([Kept], [Kept with { Value = null }]));
    }

    [Fact]
    public void A_part_of_which_a_run_shows_nothing_is_left_out()
    {
        var old = new Fact(ChangeKind.Suite, "TLS_A with TLS 1.0", "accepted") { Part = "TLS 1.0" };
        var other = new Fact(ChangeKind.Suite, "TLS_A with TLS 1.2", "accepted") { Part = "TLS 1.2" };

        Assert.Empty(Compare([old, other], [other]));
        Assert.Empty(Compare([other], [old, other]));
        Assert.Single(Compare([old, other], [other, old with { Name = "TLS_B with TLS 1.0" }, old]));
    }

    [Fact]
    public void A_run_that_was_cut_takes_nothing_away_but_shows_what_is_new()
    {
        var now = new Fact(ChangeKind.Group, "new", "accepted");

        Assert.Equal([new Change(ChangeKind.Group, "new", null, "accepted")], FactComparison.Of([Kept, now with { Name = "gone" }], [Kept, now], cutShort: true));
    }

    [Fact]
    public void Facts_beside_themselves_show_no_change_and_the_way_back_mirrors_the_way_there() =>
        Prop.ForAll<(byte Name, byte Value)[], (byte Name, byte Value)[]>((one, other) =>
        {
            var (before, now) = (Facts(one), Facts(other));
            var there = Compare(before, now).Select(change => (change.What, change.Before, change.After)).Order();
            var back = Compare(now, before).Select(change => (change.What, Before: change.After, After: change.Before)).Order();
            return !Compare(before, before).Any() && there.SequenceEqual(back);
        }).QuickCheckThrowOnFailure();

    private static List<Fact> Facts((byte Name, byte Value)[] pairs) => [.. pairs.DistinctBy(pair => pair.Name % 8).Select(pair => new Fact(ChangeKind.Group, $"{pair.Name % 8}", $"{pair.Value % 3}"))];

    private static IEnumerable<Change> Compare(List<Fact> before, List<Fact> now) => FactComparison.Of(before, now, cutShort: false);
}
