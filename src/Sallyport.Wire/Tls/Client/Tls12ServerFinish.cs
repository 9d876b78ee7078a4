using System.Collections.Immutable;
using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>The end of a handshake up to TLS 1.2: perhaps a ticket, then the server's change of keys and its Finished (RFC 5246 7.3, RFC 5077 3.1).</summary>
/// <remarks>Where a session is taken up the server finishes first, and the client answers.</remarks>
internal sealed class Tls12ServerFinish(HandshakeSession session, Prf prf, byte[] master, Tls12Keys keys) : HandshakePhase
{
    private bool _keysChanged;
    private ImmutableArray<byte> _ticket = [];

    public override HandshakeOutcome? Receive(HandshakeMessage message) => (_keysChanged, message.Type) switch
    {
        (_, HandshakeType.HelloRequest) => null,
        (false, HandshakeType.NewSessionTicket) when session.Facts.Tickets.IsEmpty => OnTicket(message),
        (true, HandshakeType.Finished) => OnFinished(message),
        _ => Stop.Unexpected("handshake message out of turn"),
    };

    public override HandshakeOutcome? ChangeCipherSpec()
    {
        if (_keysChanged) return base.ChangeCipherSpec();

        _keysChanged = true;
        session.Records.ReadWith(keys.ServerCipher());
        return null;
    }

    /// <summary>Changes the keys of what is sent and proves the handshake under them.</summary>
    public void SendFinished()
    {
        session.Records.Write(ContentType.ChangeCipherSpec, [1]);
        session.Records.WriteWith(keys.ClientCipher());

        Span<byte> verifyData = stackalloc byte[Prf.VerifyDataSize];
        prf.VerifyData(master, "client finished"u8, session.Transcript.Messages, verifyData);
        session.Send(ClientMessage.Of(HandshakeType.Finished, verifyData));
        session.Facts = session.Facts with { ClientVerifyData = [.. verifyData] };
    }

    private HandshakeOutcome? OnTicket(HandshakeMessage message)
    {
        var ticket = NewSessionTicketView.ReadTls12(message.Body);
        if (!ticket.IsOk) return Stop.Malformed(ticket.Reason!);

        _ticket = ticket.Value.Ticket.Length <= ResumableSession.LongestTicket ? [.. ticket.Value.Ticket] : [];
        session.Note(message);
        session.Facts = session.Facts with { Tickets = [Keeping.Ticket(ticket.Value)] };
        return null;
    }

    private HandshakeOutcome? OnFinished(HandshakeMessage message)
    {
        Span<byte> expected = stackalloc byte[Prf.VerifyDataSize];
        prf.VerifyData(master, "server finished"u8, session.Transcript.Messages, expected);
        if (!message.Body.SequenceEqual(expected)) return Stop.WrongFinished;

        session.Note(message);
        if (session.Facts.Resumed) SendFinished();
        KeepSession();
        session.Phase = new Tls12Established(session);
        return null;
    }

    private void KeepSession()
    {
        var facts = session.Facts;
        if (_ticket.IsEmpty && (facts.SessionId.IsEmpty || facts.Resumed)) return;

        session.Sessions =
        [
            new ResumableSession(master)
            {
                Version = session.Records.Version,
                CipherSuite = facts.CipherSuite!.Value,
                SessionId = _ticket.IsEmpty ? facts.SessionId : [],
                Ticket = _ticket,
                Alpn = facts.Alpn,
            },
        ];
    }
}
