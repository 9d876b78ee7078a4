using Sallyport.Certificates;
using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Extensions;
using Sallyport.Wire.X509.Ocsp;

namespace Sallyport.Checks.Certificate;

/// <summary>A stapled OCSP response as a client takes it: what it says about the server's certificate, or why it says nothing.</summary>
/// <param name="Answer">The answer about the server's certificate; null when there is none to believe.</param>
/// <param name="Problem">Why there is none; null when there is one.</param>
internal sealed record StapledResponse(SingleOcspResponse? Answer, string? Problem)
{
    /// <summary>Reads the response and verifies who signed it; null when none was stapled or the certificate cannot be read.</summary>
    /// <remarks>A signature that cannot be verified here is let pass: the checks say what the response says, and no more.</remarks>
    internal static StapledResponse? Of(PresentedChain chain)
    {
        if (chain.Seen.StapledOcsp is not { } stapled || chain.Leaf is not { } leaf) return null;

        var read = OcspResponse.Read(stapled.AsMemory());
        if (!read.IsOk) return new(null, $"it is malformed: {read.Reason ?? "it is cut short"}");
        if (read.Value.Status != OcspResponseStatus.Successful) return new(null, $"the responder says {read.Value.Status}");
        if (read.Value.Basic is not { } basic) return new(null, "it is not of the basic type");
        if (basic.ResponseFor(leaf.SerialNumber) is not { } answer) return new(null, "it is about another certificate");

        return IsForged(basic, chain) ? new(null, "its signature does not fit the certificate's issuer") : new(answer, null);
    }

    private static bool IsForged(BasicOcspResponse basic, PresentedChain chain)
    {
        if (chain.Path is not { Path: [_, var issuer, ..] }) return false;

        return Signers(basic, issuer).All(signer => Verify(basic, signer) == SignatureCheck.Invalid);
    }

    private static IEnumerable<Wire.X509.Certificate> Signers(BasicOcspResponse basic, Wire.X509.Certificate issuer)
    {
        yield return issuer;
        foreach (var der in basic.Certificates)
        {
            if (Wire.X509.Certificate.Read(der) is { IsOk: true, Value: var signer } && IsDelegated(signer, issuer)) yield return signer;
        }
    }

    /// <summary>A responder of its own needs the issuer's signature and the purpose OCSPSigning (RFC 6960 4.2.2.2).</summary>
    private static bool IsDelegated(Wire.X509.Certificate signer, Wire.X509.Certificate issuer) =>
        signer.Extensions.ExtendedKeyUsage?.Purposes.Contains(ExtendedKeyUsage.OcspSigning) == true && CertificateSignature.Verify(signer, issuer.PublicKey) == SignatureCheck.Valid;

    private static SignatureCheck Verify(BasicOcspResponse basic, Wire.X509.Certificate signer) =>
        CertificateSignature.Verify(SignatureAlgorithm.Of(basic.SignatureAlgorithmIdentifier), signer.PublicKey, basic.SignedData.Span, basic.Signature.Span);
}
