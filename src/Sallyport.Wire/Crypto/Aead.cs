using System.Diagnostics;
using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto;

/// <summary>The authenticated ciphers that the platform offers and TLS suites name.</summary>
internal enum AeadKind : byte
{
    AesGcm,
    ChaCha20Poly1305,
    AesCcm,
    AesCcm8,
}

/// <summary>One authenticated cipher under one key. A wrong tag is an answer, not an exception.</summary>
internal abstract class Aead : IDisposable
{
    public const int NonceSize = 12;

    private Aead(int tagSize) => TagSize = tagSize;

    public int TagSize { get; }

    /// <summary>Whether this platform can do it at all.</summary>
    public static bool IsSupported(AeadKind kind) => kind switch
    {
        AeadKind.AesGcm => AesGcm.IsSupported,
        AeadKind.ChaCha20Poly1305 => ChaCha20Poly1305.IsSupported,
        _ => AesCcm.IsSupported,
    };

    public static Aead Create(AeadKind kind, ReadOnlySpan<byte> key) => kind switch
    {
        AeadKind.AesGcm => new Gcm(key),
        AeadKind.ChaCha20Poly1305 => new ChaCha(key),
        AeadKind.AesCcm => new Ccm(key, tagSize: 16),
        AeadKind.AesCcm8 => new Ccm(key, tagSize: 8),
        _ => throw new UnreachableException(),
    };

    public abstract void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext, Span<byte> tag, ReadOnlySpan<byte> associated);

    /// <summary>Decrypts in place; false when the tag is wrong, and then the bytes are worthless.</summary>
    /// <param name="sealedBytes">Ciphertext and behind it the tag.</param>
    public bool TryDecrypt(ReadOnlySpan<byte> nonce, Span<byte> sealedBytes, ReadOnlySpan<byte> associated)
    {
        var text = sealedBytes[..^TagSize];
        try
        {
            Decrypt(nonce, text, sealedBytes[text.Length..], text, associated);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public abstract void Dispose();

    protected abstract void Decrypt(
        ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag, Span<byte> plaintext, ReadOnlySpan<byte> associated);

    private sealed class Gcm(ReadOnlySpan<byte> key) : Aead(tagSize: 16)
    {
        private readonly AesGcm _cipher = new(key, tagSizeInBytes: 16);

        public override void Encrypt(
            ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext, Span<byte> tag, ReadOnlySpan<byte> associated) =>
            _cipher.Encrypt(nonce, plaintext, ciphertext, tag, associated);

        public override void Dispose() => _cipher.Dispose();

        protected override void Decrypt(
            ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag, Span<byte> plaintext, ReadOnlySpan<byte> associated) =>
            _cipher.Decrypt(nonce, ciphertext, tag, plaintext, associated);
    }

    private sealed class ChaCha(ReadOnlySpan<byte> key) : Aead(tagSize: 16)
    {
        private readonly ChaCha20Poly1305 _cipher = new(key);

        public override void Encrypt(
            ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext, Span<byte> tag, ReadOnlySpan<byte> associated) =>
            _cipher.Encrypt(nonce, plaintext, ciphertext, tag, associated);

        public override void Dispose() => _cipher.Dispose();

        protected override void Decrypt(
            ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag, Span<byte> plaintext, ReadOnlySpan<byte> associated) =>
            _cipher.Decrypt(nonce, ciphertext, tag, plaintext, associated);
    }

    private sealed class Ccm(ReadOnlySpan<byte> key, int tagSize) : Aead(tagSize)
    {
        private readonly AesCcm _cipher = new(key);

        public override void Encrypt(
            ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext, Span<byte> tag, ReadOnlySpan<byte> associated) =>
            _cipher.Encrypt(nonce, plaintext, ciphertext, tag, associated);

        public override void Dispose() => _cipher.Dispose();

        protected override void Decrypt(
            ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag, Span<byte> plaintext, ReadOnlySpan<byte> associated) =>
            _cipher.Decrypt(nonce, ciphertext, tag, plaintext, associated);
    }
}
