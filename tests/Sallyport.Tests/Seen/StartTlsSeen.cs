using Sallyport.Observations;
using Sallyport.Wire.StartTls;

namespace Sallyport.Tests.Seen;

/// <summary>Endpoints where TLS is started inside another protocol.</summary>
internal static class StartTlsSeen
{
    /// <summary>A mail server whose TLS is as it should be.</summary>
    internal static EndpointObservation Upgraded(Func<StartTlsObservation, StartTlsObservation>? change = null)
    {
        var dialogue = Dialogue(new StartTlsEnd.Upgraded());
        return Hosts.Open("192.0.2.1") with { Http = null, StartTls = change is null ? dialogue : change(dialogue) };
    }

    /// <summary>What other mail servers meet at port 25.</summary>
    internal static EndpointObservation Relay(TlsObservation tls, StartTlsProtocol protocol = StartTlsProtocol.Smtp) => Upgraded(dialogue => dialogue with { Protocol = protocol }) with { Port = 25, Tls = tls };

    /// <summary>A mail server that did not go over to TLS.</summary>
    internal static EndpointObservation Ended(StartTlsEnd end) => Hosts.At("192.0.2.1", new PortAnswer.SynAck()) with
    {
        StartTls = Dialogue(end),
        FirstAnswer = end.IsNo ? new FirstAnswer(ServiceKind.Other, "the question for STARTTLS", []) : null,
    };

    private static StartTlsObservation Dialogue(StartTlsEnd end) => new()
    {
        Protocol = StartTlsProtocol.Smtp,
        End = end,
        Transcript = [new(ByServer: true, [.. "220 mx.example ESMTP \x1b[31m\r\n"u8]), new(ByServer: false, [.. "EHLO sallyport.invalid\r\n"u8])],
    };
}
