namespace Sallyport.Wire.Tls.Client;

/// <summary>After a handshake up to TLS 1.2: a wish to renegotiate is declined (RFC 5246 7.2.2).</summary>
internal sealed class Tls12Established(HandshakeSession session) : HandshakePhase
{
    public override bool IsEstablished => true;

    public override HandshakeOutcome? Receive(HandshakeMessage message)
    {
        if (message.Type != HandshakeType.HelloRequest) return Stop.Unexpected("handshake message after the handshake");

        session.Records.Write(ContentType.Alert, [(byte)AlertLevel.Warning, AlertDescription.NoRenegotiationReserved.Id]);
        return null;
    }
}
