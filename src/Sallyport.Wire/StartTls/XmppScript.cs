using System.Text;

namespace Sallyport.Wire.StartTls;

/// <summary>Stream header, starttls among the features, starttls, proceed (RFC 6120 5.4).</summary>
/// <param name="host">The domain asked for.</param>
/// <param name="space">The stream's namespace: jabber:client or jabber:server.</param>
internal sealed class XmppScript(string host, string space) : UpgradeScript
{
    private static readonly byte[] Request = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"u8.ToArray();
    private Phase _phase;
    private bool _offered;

    private enum Phase
    {
        Header,
        Features,
        Answer,
        Proceeding,
        Error,
    }

    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Opening { get; } = Encoding.ASCII.GetBytes(
        $"<?xml version='1.0'?><stream:stream to='{Plain(host)}' xmlns='{space}' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>");

    /// <inheritdoc/>
    internal override ReadOnlyMemory<byte> Farewell { get; } = "</stream:stream>"u8.ToArray();

    /// <inheritdoc/>
    internal override ParseResult<UpgradeMove> Read(ReadOnlySpan<byte> pending)
    {
        var tag = XmlTag.Read(pending);
        return tag.Status switch
        {
            ParseStatus.Ok => ParseResult.Ok(OnTag(tag.Value), tag.Consumed),
            ParseStatus.NeedMore => ParseResult.NeedMore(tag.Consumed),
            _ => ParseResult.Malformed(tag.Reason!, tag.Offset),
        };
    }

    private UpgradeMove OnTag(XmlTag tag)
    {
        if (_phase == Phase.Error) return UpgradeMove.End(UpgradeOutcome.TurnedAway(tag.Name));
        if (tag.Name.SequenceEqual("error"u8)) return Next(tag.IsEmpty ? UpgradeOutcome.TurnedAway("error"u8) : null, Phase.Error);
        if (tag.Closes && tag.Name.SequenceEqual("stream"u8)) return UpgradeMove.End(UpgradeOutcome.TurnedAway("the stream was ended"u8));

        return _phase switch
        {
            Phase.Header => OnHeader(tag),
            Phase.Features => OnFeature(tag),
            Phase.Answer => OnAnswer(tag),
            _ => tag.Closes && tag.Name.SequenceEqual("proceed"u8) ? UpgradeMove.End(UpgradeOutcome.Upgraded) : UpgradeMove.GoOn,
        };
    }

    private UpgradeMove OnHeader(XmlTag tag)
    {
        if (tag.Name.SequenceEqual("?xml"u8)) return UpgradeMove.GoOn;

        return tag.Name.SequenceEqual("stream"u8) ? Next(null, Phase.Features) : UpgradeMove.End(UpgradeOutcome.Malformed("an answer that is no stream header"));
    }

    private UpgradeMove OnFeature(XmlTag tag)
    {
        _offered |= tag.Name.SequenceEqual("starttls"u8);
        if (!tag.Name.SequenceEqual("features"u8) || !(tag.Closes || tag.IsEmpty)) return UpgradeMove.GoOn;
        if (!_offered) return UpgradeMove.End(UpgradeOutcome.NotOffered("the stream features do not list starttls"));

        _phase = Phase.Answer;
        return UpgradeMove.Speak(Request);
    }

    private UpgradeMove OnAnswer(XmlTag tag)
    {
        if (tag.Name.SequenceEqual("failure"u8)) return UpgradeMove.End(UpgradeOutcome.Refused("failure"u8));
        if (!tag.Name.SequenceEqual("proceed"u8)) return UpgradeMove.End(UpgradeOutcome.Malformed("an answer that is neither proceed nor failure"));

        return tag.IsEmpty ? UpgradeMove.End(UpgradeOutcome.Upgraded) : Next(null, Phase.Proceeding);
    }

    private UpgradeMove Next(UpgradeOutcome? outcome, Phase phase)
    {
        _phase = phase;
        return new(default, outcome);
    }

    /// <summary>Only what a domain or an address is made of gets into the header.</summary>
    private static string Plain(string host) => new([.. host.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or ':')]);
}
