namespace Sallyport.Wire.Crypto;

/// <summary>The pseudo-random function of TLS 1.0 to 1.2 and what is derived with it (RFC 2246 5, RFC 5246 5).</summary>
/// <remarks>Up to TLS 1.1 it is MD5 xor SHA-1, each keyed with one half of the secret; in TLS 1.2 the suite names the hash.</remarks>
internal readonly record struct Prf
{
    /// <summary>Bytes of a master secret (RFC 5246 8.1).</summary>
    public const int MasterSecretSize = 48;

    /// <summary>Bytes that Finished carries (RFC 5246 7.4.9).</summary>
    public const int VerifyDataSize = 12;

    private const int MaxSeed = 256;

    private readonly HashKind? _hash;

    private Prf(HashKind? hash) => _hash = hash;

    /// <summary>MD5 and SHA-1 together: TLS 1.0 and 1.1.</summary>
    public static Prf Legacy => default;

    /// <summary>The hash of the suite: TLS 1.2.</summary>
    public static Prf Of(HashKind hash) => new(hash);

    /// <summary>Fills <paramref name="output"/> from a secret, a label and a seed of at most two randoms.</summary>
    public void Expand(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> label, ReadOnlySpan<byte> seed, Span<byte> output)
    {
        Span<byte> labelled = stackalloc byte[MaxSeed];
        label.CopyTo(labelled);
        seed.CopyTo(labelled[label.Length..]);
        labelled = labelled[..(label.Length + seed.Length)];

        output.Clear();
        if (_hash is { } hash)
        {
            XorExpansion(hash, secret, labelled, output);
            return;
        }

        // The halves share the middle byte of a secret of odd length (RFC 2246 5).
        var half = (secret.Length + 1) / 2;
        XorExpansion(HashKind.Md5, secret[..half], labelled, output);
        XorExpansion(HashKind.Sha1, secret[^half..], labelled, output);
    }

    public byte[] MasterSecret(ReadOnlySpan<byte> premaster, ReadOnlySpan<byte> clientRandom, ReadOnlySpan<byte> serverRandom) =>
        Master(premaster, "master secret"u8, [.. clientRandom, .. serverRandom]);

    /// <summary>The master secret bound to the whole handshake up to ClientKeyExchange (RFC 7627 4).</summary>
    public byte[] ExtendedMasterSecret(ReadOnlySpan<byte> premaster, ReadOnlySpan<byte> sessionHash) =>
        Master(premaster, "extended master secret"u8, sessionHash);

    /// <summary>The keys of both directions in a row; server random first, unlike in the master secret (RFC 5246 6.3).</summary>
    public void KeyBlock(ReadOnlySpan<byte> master, ReadOnlySpan<byte> clientRandom, ReadOnlySpan<byte> serverRandom, Span<byte> block) =>
        Expand(master, "key expansion"u8, [.. serverRandom, .. clientRandom], block);

    /// <summary>What Finished has to carry; <paramref name="label"/> tells whose.</summary>
    public void VerifyData(ReadOnlySpan<byte> master, ReadOnlySpan<byte> label, ReadOnlySpan<byte> handshake, Span<byte> verifyData)
    {
        Span<byte> digest = stackalloc byte[HashKinds.MaxSize];
        Expand(master, label, digest[..HandshakeHash(handshake, digest)], verifyData);
    }

    /// <summary>The digest of handshake messages that Finished and the extended master secret are bound to; returns its length.</summary>
    public int HandshakeHash(ReadOnlySpan<byte> handshake, Span<byte> digest)
    {
        if (_hash is { } hash) return hash.Hash(handshake, digest);

        var md5 = HashKind.Md5.Hash(handshake, digest);
        return md5 + HashKind.Sha1.Hash(handshake, digest[md5..]);
    }

    private byte[] Master(ReadOnlySpan<byte> premaster, ReadOnlySpan<byte> label, ReadOnlySpan<byte> seed)
    {
        var master = new byte[MasterSecretSize];
        Expand(premaster, label, seed, master);
        return master;
    }

    /// <summary>P_hash (RFC 5246 5): A(i) = HMAC(A(i-1)), output = HMAC(A(i) + seed).</summary>
    private static void XorExpansion(HashKind hash, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> seed, Span<byte> output)
    {
        var size = hash.Size();
        Span<byte> block = stackalloc byte[HashKinds.MaxSize];
        Span<byte> chained = stackalloc byte[HashKinds.MaxSize + MaxSeed];
        chained = chained[..(size + seed.Length)];
        seed.CopyTo(chained[size..]);
        hash.Hmac(secret, seed, chained);
        for (var done = 0; done < output.Length; done += size)
        {
            hash.Hmac(secret, chained, block);
            var count = Math.Min(size, output.Length - done);
            for (var i = 0; i < count; i++) output[done + i] ^= block[i];
            hash.Hmac(secret, chained[..size], block);
            block[..size].CopyTo(chained);
        }
    }
}
