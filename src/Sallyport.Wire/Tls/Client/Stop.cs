namespace Sallyport.Wire.Tls.Client;

/// <summary>The reasons to end a handshake that the client itself finds, each with the alert that RFC 8446 6.2 has for it.</summary>
internal static class Stop
{
    public static HandshakeOutcome Malformed(string reason) => new HandshakeOutcome.Violated(reason, AlertDescription.DecodeError);

    public static HandshakeOutcome Unexpected(string reason) => new HandshakeOutcome.Violated(reason, AlertDescription.UnexpectedMessage);

    public static HandshakeOutcome Illegal(string reason) => new HandshakeOutcome.Violated(reason, AlertDescription.IllegalParameter);

    public static HandshakeOutcome BadMac { get; } = new HandshakeOutcome.Violated("record with a wrong MAC", AlertDescription.BadRecordMac);

    public static HandshakeOutcome Oversized { get; } = new HandshakeOutcome.Violated("record of more than 2^14 bytes", AlertDescription.RecordOverflow);

    public static HandshakeOutcome WrongFinished { get; } = new HandshakeOutcome.Violated("Finished does not match the handshake", AlertDescription.DecryptError);

    public static HandshakeOutcome BadCertificate { get; } = new HandshakeOutcome.Violated("certificate that cannot be decompressed", AlertDescription.BadCertificate);

    public static HandshakeOutcome UnknownCipher { get; } = Unfinishable("cipher of the suite");

    public static HandshakeOutcome Version { get; } = new HandshakeOutcome.Violated("version that was not offered", AlertDescription.ProtocolVersion);

    public static HandshakeOutcome Unfinishable(string reason) => new HandshakeOutcome.Unfinishable(reason);
}
