using System.Collections.Immutable;
using Sallyport.Knowledge.Ratings;
using Sallyport.Observations;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Keys;

namespace Sallyport.Verdicts.Grades;

/// <summary>Key, hash and life of every certificate that the server presents for the host.</summary>
internal static class CertificateFacts
{
    internal static void Add(TlsObservation tls, ImmutableArray<RatedFact>.Builder facts, ImmutableArray<RatedGap>.Builder gaps)
    {
        for (var i = 0; i < tls.Certificates.Length; i++)
        {
            var seen = tls.Certificates[i];
            if (!seen.ForHost || seen.Chain.IsEmpty) continue;

            var read = Certificate.Read(seen.Chain[0].AsMemory());
            if (read.IsOk) Add(read.Value, $"tls/certificates/{i}", facts, gaps);
            else gaps.Add(new(RatedAspect.CertificateKey, "the certificate cannot be read"));
        }

        if (!facts.Any(fact => fact.Aspect == RatedAspect.CertificateHash)) gaps.Add(new(RatedAspect.CertificateKey, "no certificate was read"));
    }

    private static void Add(Certificate leaf, string source, ImmutableArray<RatedFact>.Builder facts, ImmutableArray<RatedGap>.Builder gaps)
    {
        var key = leaf.PublicKey;
        if (key.Bits > 0) facts.Add(new(RatedAspect.CertificateKey, Name(key), key.Bits, $"the certificate's key is {key}", source));
        else gaps.Add(new(RatedAspect.CertificateKey, $"the schemes say nothing of a key {key}"));

        var signature = leaf.SignatureAlgorithm;
        var hash = signature.Digest == Digest.None ? signature.Name : signature.Digest.ToString();
        facts.Add(new(RatedAspect.CertificateHash, hash, 0, $"the certificate is signed with {signature.Name}", source));

        var days = (long)Math.Ceiling((leaf.NotAfter - leaf.NotBefore).TotalDays);
        facts.Add(new(RatedAspect.CertificateLife, "days", days, $"the certificate lives {days} days", source));
    }

    private static string Name(SubjectPublicKey key) => key.Kind switch
    {
        PublicKeyKind.Rsa => "RSA",
        PublicKeyKind.Dsa => "DSA",
        _ => key.ToString(),
    };
}
