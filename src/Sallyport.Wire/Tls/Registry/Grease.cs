namespace Sallyport.Wire.Tls;

/// <summary>The reserved values of RFC 8701 that a peer must ignore: 0x0A0A, 0x1A1A ... 0xFAFA.</summary>
public static class Grease
{
    /// <summary>How many values there are.</summary>
    public const int Count = 16;

    /// <summary>True when <paramref name="id"/> is one of the sixteen values for suites, groups, schemes, extensions and versions (RFC 8701 2).</summary>
    /// <param name="id">A two-byte registry value.</param>
    public static bool Contains(ushort id) => (id & 0x0F0F) == 0x0A0A && id >> 8 == (id & 0xFF);

    /// <summary>The value number <paramref name="index"/>; any index is taken modulo sixteen.</summary>
    /// <param name="index">Which of the sixteen.</param>
    public static ushort Value(int index) => (ushort)(0x0A0A + (0x1010 * (index & 0x0F)));
}
