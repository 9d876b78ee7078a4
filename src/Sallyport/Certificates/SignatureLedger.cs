using Sallyport.Wire.X509;

namespace Sallyport.Certificates;

/// <summary>Verifies each pair of certificate and issuer once, and no more pairs than allowed.</summary>
internal sealed class SignatureLedger(int limit)
{
    private readonly Dictionary<(Certificate Child, Certificate Issuer), SignatureCheck> _known = [];

    /// <summary>How <paramref name="issuer"/>'s key verifies <paramref name="child"/>.</summary>
    public SignatureCheck Check(Certificate child, Certificate issuer)
    {
        if (_known.TryGetValue((child, issuer), out var known)) return known;
        if (_known.Count == limit) return SignatureCheck.NotTried;

        var check = CertificateSignature.Verify(child, issuer.PublicKey);
        _known.Add((child, issuer), check);
        return check;
    }
}
