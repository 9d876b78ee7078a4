namespace Sallyport.Wire.Tls;

/// <summary>A protocol version as it stands on the wire: 0x0300 for SSL 3.0 to 0x0304 for TLS 1.3, 0x0002 for SSL 2.0.</summary>
/// <param name="Id">The two bytes, the major one first.</param>
public readonly record struct ProtocolVersion(ushort Id) : IComparable<ProtocolVersion>, IRegistryValue<ProtocolVersion>
{
    /// <summary>SSL 2.0, which has a record layer and hellos of its own; prohibited by RFC 6176.</summary>
    public static ProtocolVersion Ssl2 => new(0x0002);

    /// <summary>SSL 3.0 (RFC 6101); prohibited by RFC 7568.</summary>
    public static ProtocolVersion Ssl3 => new(0x0300);

    /// <summary>TLS 1.0 (RFC 2246); deprecated by RFC 8996.</summary>
    public static ProtocolVersion Tls10 => new(0x0301);

    /// <summary>TLS 1.1 (RFC 4346); deprecated by RFC 8996.</summary>
    public static ProtocolVersion Tls11 => new(0x0302);

    /// <summary>TLS 1.2 (RFC 5246).</summary>
    public static ProtocolVersion Tls12 => new(0x0303);

    /// <summary>TLS 1.3 (RFC 8446), negotiated only by the extension supported_versions.</summary>
    public static ProtocolVersion Tls13 => new(0x0304);

    /// <summary>True for the six published versions.</summary>
    public bool IsKnown => Id is 0x0002 or (>= 0x0300 and <= 0x0304);

    /// <summary>True for the numbers that TLS 1.3 drafts had (RFC 8446 4.2.1 keeps them apart): 0x7F12 is draft 18.</summary>
    public bool IsTls13Draft => Id >> 8 == 0x7F;

    /// <summary>True for the values of RFC 8701 that peers must ignore.</summary>
    public bool IsGrease => Grease.Contains(Id);

    /// <summary>"TLS 1.2" and the like; a number in hexadecimal for a version nobody published.</summary>
    public string Name => Id switch
    {
        0x0002 => "SSL 2.0",
        0x0300 => "SSL 3.0",
        0x0301 => "TLS 1.0",
        0x0302 => "TLS 1.1",
        0x0303 => "TLS 1.2",
        0x0304 => "TLS 1.3",
        _ => Unregistered.Name(Id),
    };

    /// <summary>Orders by the number on the wire, so that SSL 2.0 comes first and TLS 1.3 last.</summary>
    /// <param name="other">The version to compare with.</param>
    public int CompareTo(ProtocolVersion other) => Id.CompareTo(other.Id);

    /// <summary>True when <paramref name="left"/> is older.</summary>
    public static bool operator <(ProtocolVersion left, ProtocolVersion right) => left.Id < right.Id;

    /// <summary>True when <paramref name="left"/> is newer.</summary>
    public static bool operator >(ProtocolVersion left, ProtocolVersion right) => left.Id > right.Id;

    /// <summary>True when <paramref name="left"/> is not newer.</summary>
    public static bool operator <=(ProtocolVersion left, ProtocolVersion right) => left.Id <= right.Id;

    /// <summary>True when <paramref name="left"/> is not older.</summary>
    public static bool operator >=(ProtocolVersion left, ProtocolVersion right) => left.Id >= right.Id;

    /// <inheritdoc/>
    public static ProtocolVersion FromId(ushort id) => new(id);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
