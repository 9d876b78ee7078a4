namespace Sallyport.Wire.Crypto;

/// <summary>The public key of a certificate, found by walking to it without reading the rest (RFC 5280 4.1).</summary>
internal readonly ref struct SubjectPublicKey
{
    private const byte Sequence = 0x30;
    private const byte ObjectIdentifier = 0x06;
    private const byte BitString = 0x03;
    private const byte Version = 0xa0;

    private SubjectPublicKey(ReadOnlySpan<byte> algorithm, ReadOnlySpan<byte> parameters, ReadOnlySpan<byte> key)
    {
        Algorithm = algorithm;
        Parameters = parameters;
        Key = key;
    }

    /// <summary>False when the bytes are no certificate.</summary>
    public bool IsFound => !Algorithm.IsEmpty;

    /// <summary>Contents of the algorithm's object identifier.</summary>
    public ReadOnlySpan<byte> Algorithm { get; }

    /// <summary>The algorithm's parameters as DER, or empty.</summary>
    public ReadOnlySpan<byte> Parameters { get; }

    /// <summary>The octets of the bit string.</summary>
    public ReadOnlySpan<byte> Key { get; }

    public static SubjectPublicKey Find(ReadOnlySpan<byte> certificate)
    {
        var fields = Enter(Enter(certificate, Sequence), Sequence);
        if (!fields.IsEmpty && fields[0] == Version) fields = Skip(fields);

        // serialNumber, signature, issuer, validity and subject come before it.
        for (var i = 0; i < 5; i++) fields = Skip(fields);
        return Read(Enter(fields, Sequence));
    }

    private static SubjectPublicKey Read(ReadOnlySpan<byte> info)
    {
        var algorithm = Enter(info, Sequence);
        var key = Enter(Skip(info), BitString);
        return key.IsEmpty ? default : new(Enter(algorithm, ObjectIdentifier), Skip(algorithm), key[1..]);
    }

    private static ReadOnlySpan<byte> Enter(ReadOnlySpan<byte> der, byte tag) =>
        TryMeasure(der, out var header, out var length) && der[0] == tag ? der.Slice(header, length) : default;

    private static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> der) =>
        TryMeasure(der, out var header, out var length) ? der[(header + length)..] : default;

    /// <summary>Reads tag and length: one byte, or 81, 82 or 83 and as many bytes. False when the element is not whole.</summary>
    private static bool TryMeasure(ReadOnlySpan<byte> der, out int header, out int length)
    {
        header = 2;
        length = 0;
        if (der.Length < 2) return false;

        var octets = der[1] < 0x80 ? 0 : der[1] - 0x80;
        if (octets > 3 || der[1] == 0x80 || der.Length < 2 + octets) return false;

        length = octets == 0 ? der[1] : 0;
        for (var i = 0; i < octets; i++) length = (length << 8) | der[2 + i];
        header += octets;
        return length <= der.Length - header;
    }
}
