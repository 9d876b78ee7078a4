using Sallyport.Certificates;
using Sallyport.Observations;
using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Ocsp;
using SignatureCheck = Sallyport.Certificates.SignatureCheck;

namespace Sallyport.Checks.Certificate;

/// <summary>What an authority's answer amounts to: revoked, not revoked, or nothing known.</summary>
/// <param name="Revoked">True or false when the answer is signed by the issuer and of now; null when nothing is known.</param>
/// <param name="Words">What it says, or why nothing is known.</param>
internal sealed record RevocationAnswer(bool? Revoked, string Words)
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>Reads one answer.</summary>
    internal static RevocationAnswer Of(RevocationFetch fetch, PresentedChain chain, Wire.X509.Certificate leaf) => fetch switch
    {
        { Failure: { } failure } => Unknown(fetch, failure),
        { List: { } list } => OfList(fetch, list, chain),
        _ => OfResponse(fetch, OcspAnswer.Of(fetch.Response.AsMemory(), chain, leaf), chain),
    };

    private static RevocationAnswer OfResponse(RevocationFetch fetch, OcspAnswer read, PresentedChain chain)
    {
        if (read.Answer is not { } answer) return Unknown(fetch, read.Problem!);
        if (read.Signature != SignatureCheck.Valid) return Unknown(fetch, "its signature cannot be verified here");
        if (Untimely(answer.ThisUpdate, answer.NextUpdate, chain.Seen.SeenAt) is { } untimely) return Unknown(fetch, untimely);

        return answer.Status switch
        {
            OcspCertificateStatus.Good => new(false, $"OCSP: good as of {answer.ThisUpdate:O}"),
            OcspCertificateStatus.Revoked => new(true, $"OCSP: revoked since {answer.RevokedAt:O}, {RevocationWords.Reason(answer.RevocationReason)}"),
            _ => Unknown(fetch, "the responder does not know the certificate"),
        };
    }

    private static RevocationAnswer OfList(RevocationFetch fetch, RevocationListSeen list, PresentedChain chain)
    {
        if (list.Unusable is { } unusable) return Unknown(fetch, unusable);
        if (Verify(list, chain) is not SignatureCheck.Valid and var check) return Unknown(fetch, check == SignatureCheck.Invalid ? "its signature does not fit the certificate's issuer" : "its signature cannot be verified here");
        if (Untimely(list.ThisUpdate, list.NextUpdate, chain.Seen.SeenAt) is { } untimely) return Unknown(fetch, untimely);

        return list.RevokedAt is { } since
            ? new(true, $"CRL: revoked since {since:O}, {RevocationWords.Reason(list.Reason)}")
            : new(false, $"CRL: not among {list.Count} revoked certificates as of {list.ThisUpdate:O}");
    }

    private static SignatureCheck Verify(RevocationListSeen list, PresentedChain chain)
    {
        if (chain.Path is not { Path: [_, var issuer, ..] } || AlgorithmIdentifier.Read(list.SignatureAlgorithm.AsMemory()) is not { IsOk: true, Value: var algorithm }) return SignatureCheck.NotTried;

        return CertificateSignature.VerifyDigest(SignatureAlgorithm.Of(algorithm), issuer.PublicKey, list.Digest.AsSpan(), list.Signature.AsSpan());
    }

    private static string? Untimely(DateTimeOffset from, DateTimeOffset? to, DateTimeOffset at) =>
        to < at ? $"it was good until {to:O}" : from > at + ClockTolerance ? $"it is good from {from:O} only" : null;

    private static RevocationAnswer Unknown(RevocationFetch fetch, string reason) => new(null, $"{(fetch.Source == RevocationSource.Ocsp ? "OCSP" : "CRL")} at {fetch.Url}: {reason}");
}
