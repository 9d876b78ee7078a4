using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>Holds a signature of the server against its leaf's key.</summary>
internal static class ServerSignature
{
    private const int Spaces = 64;

    private static ReadOnlySpan<byte> Context => "TLS 1.3, server CertificateVerify\0"u8;

    /// <summary>A signature that names its scheme: TLS 1.2 and 1.3.</summary>
    public static SignatureVerdict Judge(PeerKey? key, SignatureScheme scheme, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) =>
        Form(scheme) is { } form ? Judge(key, form, content, signature) : SignatureVerdict.NotVerifiable;

    /// <summary>A signature whose form follows from the suite: TLS 1.0 and 1.1 (RFC 2246 7.4.3, RFC 8422 5.4).</summary>
    public static SignatureVerdict JudgeLegacy(PeerKey? key, Authentication authentication, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) =>
        authentication switch
        {
            Authentication.Rsa => Judge(key, SignatureForm.LegacyRsa, content, signature),
            Authentication.Ecdsa => Judge(key, SignatureForm.LegacyEcdsa, content, signature),
            _ => SignatureVerdict.NotVerifiable,
        };

    /// <summary>What CertificateVerify of TLS 1.3 signs (RFC 8446 4.4.3).</summary>
    public static byte[] Content(ReadOnlySpan<byte> transcriptHash)
    {
        var content = new byte[Spaces + Context.Length + transcriptHash.Length];
        content.AsSpan(0, Spaces).Fill((byte)' ');
        Context.CopyTo(content.AsSpan(Spaces));
        transcriptHash.CopyTo(content.AsSpan(Spaces + Context.Length));
        return content;
    }

    private static SignatureVerdict Judge(PeerKey? key, SignatureForm form, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        if (key is null) return SignatureVerdict.NotVerifiable;
        return key.CanVerify(form) && key.Verifies(content, signature, form) ? SignatureVerdict.Valid : SignatureVerdict.Wrong;
    }

    private static SignatureForm? Form(SignatureScheme scheme)
    {
        if (scheme.Hash.Kind() is not { } hash) return null;

        return scheme.Key switch
        {
            SignatureKey.Rsa or SignatureKey.RsaPss => new(scheme.IsPss ? SignaturePadding.RsaPss : SignaturePadding.RsaPkcs1, hash),
            SignatureKey.Ecdsa => new(SignaturePadding.Ecdsa, hash),
            _ => null,
        };
    }
}
