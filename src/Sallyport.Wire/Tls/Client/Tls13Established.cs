using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>After a TLS 1.3 handshake: tickets are noted, key updates followed and answered (RFC 8446 4.6).</summary>
internal sealed class Tls13Established(HandshakeSession session, SuiteProtection protection, byte[] clientSecret, byte[] serverSecret, byte[] resumptionSecret) : HandshakePhase
{
    private const byte UpdateRequested = 1;
    private const int MaxTickets = 64;

    private byte[] _clientSecret = clientSecret;
    private byte[] _serverSecret = serverSecret;

    public override bool IsEstablished => true;

    public override HandshakeOutcome? Receive(HandshakeMessage message) => message.Type switch
    {
        HandshakeType.NewSessionTicket => OnTicket(message),
        HandshakeType.KeyUpdate => OnKeyUpdate(message),
        _ => Stop.Unexpected("handshake message after the handshake"),
    };

    /// <summary>Boxes on the way may hold one back so long.</summary>
    public override HandshakeOutcome? ChangeCipherSpec() => null;

    private HandshakeOutcome? OnTicket(HandshakeMessage message)
    {
        var ticket = NewSessionTicketView.ReadTls13(message.Body);
        if (!ticket.IsOk) return Stop.Malformed(ticket.Reason!);

        if (session.Facts.Tickets.Length == MaxTickets) return null;

        session.Facts = session.Facts with { Tickets = session.Facts.Tickets.Add(Keeping.Ticket(ticket.Value)) };
        if (ticket.Value.Ticket.Length <= ResumableSession.LongestTicket) session.Sessions = session.Sessions.Add(Session(ticket.Value));
        return null;
    }

    private ResumableSession Session(NewSessionTicketView ticket) => new(KeySchedule.TicketKey(protection.Prf, resumptionSecret, ticket.Nonce))
    {
        Version = ProtocolVersion.Tls13,
        CipherSuite = session.Facts.CipherSuite!.Value,
        Ticket = [.. ticket.Ticket],
        AgeAdd = ticket.AgeAdd,
        MaxEarlyData = ticket.MaxEarlyDataSize ?? 0,
        Alpn = session.Facts.Alpn,
    };

    private HandshakeOutcome? OnKeyUpdate(HandshakeMessage message)
    {
        if (message.Body.Length != 1 || message.Body[0] > UpdateRequested) return Stop.Illegal("key update that asks for neither");

        session.Facts = session.Facts with { KeyUpdates = session.Facts.KeyUpdates + 1 };
        _serverSecret = KeySchedule.NextGeneration(protection.Prf, _serverSecret);
        session.Records.ReadWith(Cipher(_serverSecret));
        if (message.Body[0] != UpdateRequested) return null;

        session.Records.Write(ContentType.Handshake, ClientMessage.KeyUpdate());
        _clientSecret = KeySchedule.NextGeneration(protection.Prf, _clientSecret);
        session.Records.WriteWith(Cipher(_clientSecret));
        return null;
    }

    private Aead13RecordCipher Cipher(byte[] secret) => new(protection.Aead, protection.KeySize, protection.Prf, secret);
}
