namespace Sallyport.Wire.Crypto;

/// <summary>The three stages of secrets of TLS 1.3 (RFC 8446 7.1): early, handshake, master.</summary>
/// <remarks>Each stage is entered once, in order; <see cref="Derive"/> speaks of the stage entered last.</remarks>
internal sealed class KeySchedule
{
    private readonly byte[] _secret;

    /// <param name="preSharedKey">The key of a ticket; empty for none.</param>
    public KeySchedule(HashKind hash, ReadOnlySpan<byte> preSharedKey = default)
    {
        Hash = hash;
        _secret = new byte[hash.Size()];
        HkdfLabel.Extract(hash, default, preSharedKey.IsEmpty ? Zeros : preSharedKey, _secret);
    }

    public HashKind Hash { get; }

    private ReadOnlySpan<byte> Zeros => ZeroBytes[..Hash.Size()];

    private static ReadOnlySpan<byte> ZeroBytes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The secret of the stage; for tests against published traces.</summary>
    public ReadOnlySpan<byte> Secret => _secret;

    /// <summary>Goes from the early to the handshake stage with the (EC)DHE secret; empty where a pre-shared key stands alone.</summary>
    public void EnterHandshake(ReadOnlySpan<byte> sharedSecret) => Advance(sharedSecret.IsEmpty ? Zeros : sharedSecret);

    /// <summary>Goes from the handshake to the master stage, where the application's traffic secrets come from.</summary>
    public void EnterMaster() => Advance(Zeros);

    /// <summary>Derive-Secret: a secret bound to <paramref name="label"/> and to the digest of the messages so far.</summary>
    public byte[] Derive(ReadOnlySpan<byte> label, ReadOnlySpan<byte> transcriptHash)
    {
        var derived = new byte[_secret.Length];
        HkdfLabel.ExpandLabel(Hash, _secret, label, transcriptHash, derived);
        return derived;
    }

    /// <summary>The next generation of a traffic secret, after KeyUpdate (RFC 8446 7.2).</summary>
    public static byte[] NextGeneration(HashKind hash, ReadOnlySpan<byte> trafficSecret)
    {
        var next = new byte[hash.Size()];
        HkdfLabel.ExpandLabel(hash, trafficSecret, "traffic upd"u8, default, next);
        return next;
    }

    /// <summary>The key of one ticket (RFC 8446 4.6.1), from the resumption master secret.</summary>
    public static byte[] TicketKey(HashKind hash, ReadOnlySpan<byte> resumptionSecret, ReadOnlySpan<byte> nonce)
    {
        var key = new byte[hash.Size()];
        HkdfLabel.ExpandLabel(hash, resumptionSecret, "resumption"u8, nonce, key);
        return key;
    }

    /// <summary>What Finished has to carry (RFC 8446 4.4.4); returns the bytes written.</summary>
    public static int VerifyData(HashKind hash, ReadOnlySpan<byte> trafficSecret, ReadOnlySpan<byte> transcriptHash, Span<byte> verifyData)
    {
        Span<byte> key = stackalloc byte[HashKinds.MaxSize];
        key = key[..hash.Size()];
        HkdfLabel.ExpandLabel(hash, trafficSecret, "finished"u8, default, key);
        return hash.Hmac(key, transcriptHash, verifyData);
    }

    private void Advance(ReadOnlySpan<byte> keyMaterial)
    {
        Span<byte> empty = stackalloc byte[HashKinds.MaxSize];
        empty = empty[..Hash.Hash(default, empty)];
        Span<byte> salt = stackalloc byte[HashKinds.MaxSize];
        salt = salt[..Hash.Size()];
        HkdfLabel.ExpandLabel(Hash, _secret, "derived"u8, empty, salt);
        HkdfLabel.Extract(Hash, salt, keyMaterial, _secret);
    }
}
