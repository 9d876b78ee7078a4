using System.Collections.Immutable;
using Sallyport.Observations;
using Xunit;

namespace Sallyport.Tests.Observations;

/// <summary>What a list of offers and choices proves.</summary>
public sealed class AcceptedSetTests
{
    private static readonly ushort[] Candidates = [1, 2, 3, 4];

    [Fact]
    public void A_refusal_settles_what_it_was_offered()
    {
        var set = AcceptedSet.Of(Candidates, [Chose(1, 1, 2, 3, 4), Refused(2, 3, 4)], []);

        Assert.Null(set.Incomplete);
        Assert.Equal([(ushort)1], set.Order.Ids.AsEnumerable());
    }

    [Fact]
    public void A_server_that_follows_the_client_takes_nothing_that_it_passed_over()
    {
        var set = AcceptedSet.Of(Candidates, [Chose(1, 1, 2, 3, 4), Chose(2, 2, 1, 3, 4), Chose(2, 3, 4, 2, 1)], []);

        Assert.Equal(ServerPreference.Client, set.Order.Preference);
        Assert.Null(set.Incomplete);
        Assert.Equal([(ushort)1, (ushort)2], set.Order.Ids.Order());
    }

    [Fact]
    public void A_server_with_an_order_of_its_own_may_take_what_it_passed_over()
    {
        var set = AcceptedSet.Of(Candidates, [Chose(1, 1, 2, 3, 4), Chose(1, 4, 3, 2, 1), Chose(2, 3, 4, 2)], []);

        Assert.NotEqual(ServerPreference.Client, set.Order.Preference);
        Assert.NotNull(set.Incomplete);
    }

    [Fact]
    public void A_choice_outside_its_offer_settles_nothing_else()
    {
        var set = AcceptedSet.Of(Candidates, [Chose(1, 1, 2), Chose(2, 2, 1), Chose(9, 3, 4)], []);

        Assert.NotNull(set.Incomplete);
    }

    private static Trial Chose(ushort chosen, params ushort[] offered) => new([.. offered], chosen, Refused: false, null);

    private static Trial Refused(params ushort[] offered) => new([.. offered], null, Refused: true, null);
}
