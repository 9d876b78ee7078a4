using System.Collections.Immutable;
using Sallyport.Wire.X509;

namespace Sallyport.Probes.Revocation;

/// <summary>Reads certificates as sent.</summary>
internal static class CertificateChains
{
    /// <summary>The certificates in order; empty when the first cannot be read, and without the others that cannot.</summary>
    internal static ImmutableArray<Certificate> Read(ImmutableArray<ImmutableArray<byte>> encoded)
    {
        var read = ImmutableArray.CreateBuilder<Certificate>(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            var certificate = Certificate.Read(encoded[i].AsMemory());
            if (certificate.IsOk) read.Add(certificate.Value);
            else if (i == 0) return [];
        }

        return read.DrainToImmutable();
    }
}
