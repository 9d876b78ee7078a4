using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>The pre-shared key of a TLS 1.3 ticket in a hello (RFC 8446 4.2.11): the extension, its binder, and the secret that early data is sent under.</summary>
internal sealed class PreSharedKey(ResumableSession session, TimeSpan age)
{
    /// <summary>Lengths of the list of binders and of the one binder in it.</summary>
    private const int BinderHeader = 2 + 1;

    public HashKind Hash { get; } = session.CipherSuite.PrfHash.Kind() ?? HashKind.Sha256;

    /// <summary>The early stage of a key schedule that starts from the key.</summary>
    public KeySchedule Schedule() => new(Hash, session.Secret);

    /// <summary>The extension, its binder still zeros.</summary>
    public HelloExtension Extension() => HelloExtension.PreSharedKey(session.Ticket.AsSpan(), unchecked((uint)(long)age.TotalMilliseconds + session.AgeAdd), Hash.Size());

    /// <summary>Fills in the binder at the end of <paramref name="hello"/>: a MAC over all messages before it, and over the hello up to the binders.</summary>
    public void Bind(Span<byte> hello, ReadOnlySpan<byte> before)
    {
        Span<byte> digest = stackalloc byte[HashKinds.MaxSize];
        Span<byte> empty = stackalloc byte[HashKinds.MaxSize];
        digest = digest[..Hash.Hash([.. before, .. hello[..^(BinderHeader + Hash.Size())]], digest)];
        empty = empty[..Hash.Hash(default, empty)];
        KeySchedule.VerifyData(Hash, Schedule().Derive("res binder"u8, empty), digest, hello[^Hash.Size()..]);
    }

    /// <summary>The secret of the client's early data behind <paramref name="hello"/>.</summary>
    public byte[] EarlyTrafficSecret(ReadOnlySpan<byte> hello)
    {
        Span<byte> digest = stackalloc byte[HashKinds.MaxSize];
        return Schedule().Derive("c e traffic"u8, digest[..Hash.Hash(hello, digest)]);
    }
}
