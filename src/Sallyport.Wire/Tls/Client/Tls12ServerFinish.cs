using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>The end of a handshake up to TLS 1.2: perhaps a ticket, then the server's change of keys and its Finished (RFC 5246 7.3, RFC 5077 3.1).</summary>
internal sealed class Tls12ServerFinish(HandshakeSession session, Prf prf, byte[] master, Tls12Keys keys) : HandshakePhase
{
    private bool _keysChanged;

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

    private HandshakeOutcome? OnTicket(HandshakeMessage message)
    {
        var ticket = NewSessionTicketView.ReadTls12(message.Body);
        if (!ticket.IsOk) return Stop.Malformed(ticket.Reason!);

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
        session.Phase = new Tls12Established(session);
        return null;
    }
}
