using Sallyport.Certificates;
using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Extensions;
using Sallyport.Wire.X509.Ocsp;

namespace Sallyport.Checks.Certificate;

/// <summary>What an OCSP response says about the server's certificate, or why it says nothing.</summary>
/// <param name="Answer">The answer about the server's certificate; null when there is none to believe.</param>
/// <param name="Signature">Whether the issuer, or a responder that it delegated to, signed.</param>
/// <param name="Problem">Why there is no answer; null when there is one.</param>
internal sealed record OcspAnswer(SingleOcspResponse? Answer, SignatureCheck Signature, string? Problem)
{
    /// <summary>Reads the response and verifies who signed it.</summary>
    internal static OcspAnswer Of(ReadOnlyMemory<byte> der, PresentedChain chain, Wire.X509.Certificate leaf)
    {
        var read = OcspResponse.Read(der);
        if (!read.IsOk) return None($"it is malformed: {read.Reason ?? "it is cut short"}");
        if (read.Value.Status != OcspResponseStatus.Successful) return None($"the responder says {read.Value.Status}");
        if (read.Value.Basic is not { } basic) return None("it is not of the basic type");
        if (basic.ResponseFor(leaf.SerialNumber) is not { } answer) return None("it is about another certificate");

        var signature = Verify(basic, chain);
        return signature == SignatureCheck.Invalid ? None("its signature does not fit the certificate's issuer") : new(answer, signature, null);
    }

    private static OcspAnswer None(string problem) => new(null, SignatureCheck.NotTried, problem);

    private static SignatureCheck Verify(BasicOcspResponse basic, PresentedChain chain)
    {
        if (chain.Path is not { Path: [_, var issuer, ..] }) return SignatureCheck.NotTried;

        var checks = Signers(basic, issuer).Select(signer => Verify(basic, signer)).ToList();
        if (checks.Contains(SignatureCheck.Valid)) return SignatureCheck.Valid;

        return checks.TrueForAll(check => check == SignatureCheck.Invalid) ? SignatureCheck.Invalid : SignatureCheck.Unsupported;
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
