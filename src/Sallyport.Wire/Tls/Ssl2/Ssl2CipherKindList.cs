namespace Sallyport.Wire.Tls;

/// <summary>The cipher kinds of a SERVER-HELLO in the order sent.</summary>
public readonly ref struct Ssl2CipherKindList
{
    private readonly ReadOnlySpan<byte> _bytes;

    internal Ssl2CipherKindList(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>How many kinds there are.</summary>
    public int Count => _bytes.Length / 3;

    /// <summary>The kind at <paramref name="index"/>.</summary>
    /// <param name="index">From 0.</param>
    public Ssl2CipherKind this[int index] => new((uint)((_bytes[3 * index] << 16) | (_bytes[(3 * index) + 1] << 8) | _bytes[(3 * index) + 2]));
}
