using Sallyport.Probes.Tls;
using Sallyport.Probes.Tls.Enumeration;
using Xunit;

namespace Sallyport.Tests.Probes.Tls.Enumeration;

/// <summary>What is expected of a server, from what it took and passed over.</summary>
public sealed class GuessTests
{
    private static readonly ushort[] Likely = [0x11, 0x12, 0x21, 0x22, 0x31, 0x32];

    [Fact]
    public void The_first_likely_value_is_expected_before_anything_is_known() => Assert.Equal((ushort)0x11, New().Next([.. Likely]).Id);

    [Fact]
    public void Traits_that_were_taken_are_expected_crosswise()
    {
        var guess = New();
        guess.Learn([0x11, 0x12], 0x11);
        guess.Learn([0x22], 0x22);

        var next = guess.Next([0x12, 0x21]);

        Assert.Equal((ushort)0x12, next.Id);
        Assert.True(next.Odds > 0.9);
    }

    [Fact]
    public void What_was_passed_over_makes_way_for_what_was_not()
    {
        var guess = New();
        guess.Learn([0x11, 0x12, 0x21, 0x22], 0x21);

        Assert.Equal((ushort)0x22, guess.Next([0x11, 0x12, 0x22]).Id);
    }

    [Fact]
    public void Being_passed_over_by_a_server_with_an_order_of_its_own_says_nothing()
    {
        var guess = New(ownOrder: true);
        guess.Learn([0x12, 0x31, 0x11], 0x11);
        guess.Learn([0x12, 0x31, 0x11], 0x11);

        var next = guess.Next([0x12, 0x31]);

        Assert.Equal((ushort)0x12, next.Id);
        Assert.True(next.Odds > 0.8);
    }

    [Fact]
    public void Nothing_left_that_is_likely_means_a_refusal()
    {
        var guess = New();

        Assert.Null(guess.Next([0x77]).Id);
        Assert.Equal(1, guess.Next([]).Odds);
    }

    [Fact]
    public void Who_takes_one_uncommon_trait_is_expected_to_take_the_others()
    {
        var guess = New();
        guess.Learn([0x11], 0x11);
        Assert.Null(guess.Next([0x13, 0x14]).Id);

        guess.Learn([0x13, 0x14], 0x13);

        Assert.Equal((ushort)0x14, guess.Next([0x14]).Id);
    }

    private static Guess New(bool ownOrder = false) => new([.. Likely, 0x13, 0x14], id => (id >> 4, id & 0xF), id => (0.8, (id & 0xF) > 2 ? Guess.Uncommon : 0.9), ownOrder);
}
