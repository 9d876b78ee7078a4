using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509.Ocsp;

/// <summary>ResponderID (RFC 6960 4.2.1): the responder by name or by key.</summary>
public abstract record OcspResponder
{
    private OcspResponder()
    {
    }

    /// <summary>By the subject name of its certificate.</summary>
    /// <param name="Name">The name.</param>
    public sealed record ByName(DistinguishedName Name) : OcspResponder;

    /// <summary>By the SHA-1 digest of its public key.</summary>
    /// <param name="Digest">20 octets as a rule.</param>
    public sealed record ByKey(ReadOnlyMemory<byte> Digest) : OcspResponder;
}
