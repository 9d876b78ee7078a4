namespace Sallyport.Wire.Tls.Client;

/// <summary>What the client waits for: one phase knows the messages that may come now and which phase follows (RFC 8446 appendix A.1).</summary>
internal abstract class HandshakePhase : IDisposable
{
    /// <summary>True when application data may flow.</summary>
    public virtual bool IsEstablished => false;

    /// <summary>Takes the next message; returns why the handshake ends, or null when it goes on.</summary>
    public abstract HandshakeOutcome? Receive(HandshakeMessage message);

    /// <summary>Takes a ChangeCipherSpec.</summary>
    public virtual HandshakeOutcome? ChangeCipherSpec() => Stop.Unexpected("change_cipher_spec out of turn");

    /// <summary>Releases what the phase holds and has not handed on.</summary>
    public virtual void Dispose()
    {
        // Most phases hold plain bytes.
    }
}
