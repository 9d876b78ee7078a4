namespace Sallyport.Wire.Quic;

/// <summary>A version of QUIC (RFC 9000 15).</summary>
/// <param name="Id">The four bytes on the wire, most significant first.</param>
public readonly record struct QuicVersion(uint Id)
{
    private const uint ReservedMask = 0x0F0F0F0F;
    private const uint ReservedValue = 0x0A0A0A0A;
    private const uint DraftPrefix = 0xFF000000;

    /// <summary>QUIC version 1 (RFC 9000).</summary>
    public static QuicVersion V1 { get; } = new(0x00000001);

    /// <summary>QUIC version 2 (RFC 9369).</summary>
    public static QuicVersion V2 { get; } = new(0x6B3343CF);

    /// <summary>A version that no server speaks: its answer has to be the list of those that it does.</summary>
    public static QuicVersion Unknown { get; } = new(0x1A2A3A4A);

    /// <summary>True for the form ?a?a?a?a, which is reserved to exercise version negotiation.</summary>
    public bool IsReserved => (Id & ReservedMask) == ReservedValue;

    /// <summary>True for a numbered draft of the working group.</summary>
    public bool IsDraft => (Id & 0xFFFFFF00) == DraftPrefix;

    /// <summary>True for a version that was published as an RFC.</summary>
    public bool IsPublished => this == V1 || this == V2;

    /// <summary>v1, v2, draft-29, or the number in hexadecimal.</summary>
    public string Name => this == V1 ? "v1" : this == V2 ? "v2" : IsDraft ? $"draft-{Id & 0xFF}" : $"0x{Id:x8}";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
