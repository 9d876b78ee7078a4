using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Services;

public sealed class SilentServiceTests
{
    private static readonly StimulusExchange[] LikeOpenVpn =
    [
        Reactions.Met(Stimulus.Junk, Reaction.Silence), Reactions.Met(Stimulus.OpenVpn, Reaction.Close), Reactions.Met(Stimulus.PlainHttp, Reaction.Reset), Reactions.Met(Stimulus.Ssh, Reaction.Close),
    ];

    private static EndpointObservation Silent { get; } = Hosts.OpenButNot("192.0.2.1", ServiceKind.Silent);

    [Fact]
    public void Who_waits_for_half_a_frame_and_hangs_up_on_whole_ones_is_likely_a_VPN() => Assert.True(SilentService.IsLikelyVpn(Silent.Reacting([.. LikeOpenVpn])));

    [Theory]
    [InlineData(Stimulus.Junk, Reaction.Close)]
    [InlineData(Stimulus.Junk, Reaction.NotAsked)]
    [InlineData(Stimulus.OpenVpn, Reaction.Silence)]
    [InlineData(Stimulus.OpenVpn, Reaction.NotAsked)]
    [InlineData(Stimulus.PlainHttp, Reaction.Silence)]
    [InlineData(Stimulus.Ssh, Reaction.Answer)]
    public void One_other_reaction_is_enough_against_it(Stimulus stimulus, Reaction reaction) =>
        Assert.False(SilentService.IsLikelyVpn(Silent.Reacting([.. LikeOpenVpn.Select(exchange => exchange.Stimulus == stimulus ? exchange with { Reaction = reaction } : exchange)])));

    [Fact]
    public void Who_says_anything_or_was_not_asked_is_none()
    {
        Assert.False(SilentService.IsLikelyVpn(Silent));
        Assert.False(SilentService.IsLikelyVpn(Silent.Reacting()));
        Assert.False(SilentService.IsLikelyVpn(Hosts.OpenButNot("192.0.2.1", ServiceKind.Other).Reacting([.. LikeOpenVpn])));
        Assert.False(SilentService.IsLikelyVpn(Hosts.Open("192.0.2.1").Reacting([.. LikeOpenVpn])));
    }
}
