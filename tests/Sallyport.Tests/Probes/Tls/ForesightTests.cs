using Sallyport.Observations;
using Sallyport.Probes.Tls;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Probes.Tls;

/// <summary>Questions of an earlier run: put again as they were, answered once each, and nothing else is taken from it.</summary>
public sealed class ForesightTests
{
    private static readonly HelloOffer Asked = VersionQuestions.Tls13;

    [Fact]
    public async Task The_same_question_is_answered_once_and_another_is_not()
    {
        var foresight = Begun(Asked);

        Assert.False(foresight.Take(Asked with { Groups = [new NamedGroup(0x0017)] }, out _));
        Assert.False(foresight.Take(Asked with { Purpose = HelloPurpose.GroupEnumeration }, out _));
        Assert.True(foresight.Take(Asked with { Groups = [.. Asked.Groups] }, out var answer));
        Assert.Single(await answer);
        Assert.False(foresight.Take(Asked, out _));
    }

    [Fact]
    public async Task What_nobody_asked_for_is_kept()
    {
        var foresight = Begun(Asked, VersionQuestions.Modern);
        Assert.True(foresight.Take(Asked, out _));

        Assert.Equal(HelloPurpose.ModernSuites, Assert.Single(await foresight.RestAsync()).Purpose);
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData(null)]
    public void Questions_are_put_again_as_they_were_sent(string? serverName)
    {
        HelloOffer[] offers =
        [
            .. VersionQuestions.Legacy, VersionQuestions.Tls13, VersionQuestions.Modern, VersionQuestions.Fallback(ProtocolVersion.Tls12),
            new() { Purpose = HelloPurpose.KeyExchangeEnumeration, Version = ProtocolVersion.Tls12, Suites = OfferedSets.Modern, Groups = [new NamedGroup(0x001D)], Schemes = [new SignatureScheme(0x0403)], ReadsKeyExchange = true },
        ];
        var earlier = Servers.Modern with { Hellos = [.. offers.Select(offer => Sent(offer, serverName))] };

        var questions = Foresight.Questions(earlier, serverName).ToList();

        Assert.Equal(offers.Length, questions.Count);
        Assert.All(offers.Zip(questions), pair => Assert.True(Begun(pair.Second).Take(pair.First, out _)));
    }

    [Fact]
    public void A_question_that_this_program_would_put_otherwise_is_left_out()
    {
        var sent = Sent(Asked, "example.com");

        Assert.Empty(Foresight.Questions(Servers.Modern with { Hellos = [sent] }, "example.org"));
        Assert.Empty(Foresight.Questions(Servers.Modern with { Hellos = [sent with { Sent = sent.Sent[..^1] }] }, "example.com"));
        Assert.Empty(Foresight.Questions(Servers.Modern with { Hellos = [sent with { Sent = [] }] }, "example.com"));
    }

    [Fact]
    public async Task A_handshake_is_handed_out_once()
    {
        var foresight = new Foresight();
        foresight.Begin([], _ => throw new InvalidOperationException(), [HandshakePlan.Nameless], _ => Task.FromResult(HandshakeRun.Cancelled));

        Assert.False(foresight.Take(HandshakePlan.Http2("example.com"), out _));
        Assert.True(foresight.Take(HandshakePlan.Nameless, out var made));
        Assert.Same(HandshakeRun.Cancelled, await made);
        Assert.False(foresight.Take(HandshakePlan.Nameless, out _));
    }

    private static Foresight Begun(params IHelloQuestion[] questions)
    {
        var foresight = new Foresight();
        foresight.Begin(questions, question => Task.FromResult<HelloExchange[]>([Hellos.Met(question.Purpose, question.Version, Hellos.Silence)]), [], _ => throw new InvalidOperationException());
        return foresight;
    }

    private static HelloExchange Sent(HelloOffer offer, string? serverName) =>
        Hellos.Met(offer.Purpose, offer.Version, Hellos.Silence) with { Suites = offer.Suites, Sent = [.. offer.ToRecords(serverName)] };
}
