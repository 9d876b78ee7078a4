using Sallyport.Wire.X509;

namespace Sallyport.Certificates;

/// <summary>Verifies each pair of certificate and issuer once, and no more pairs than allowed.</summary>
internal sealed class SignatureLedger(int limit)
{
    private readonly List<Entry> _entries = [];

    /// <summary>How <paramref name="issuer"/>'s key verifies <paramref name="child"/>.</summary>
    public SignatureCheck Check(Certificate child, Certificate issuer)
    {
        foreach (var entry in _entries)
            if (ReferenceEquals(entry.Child, child) && ReferenceEquals(entry.Issuer, issuer)) return entry.Check;
        if (_entries.Count == limit) return SignatureCheck.NotTried;

        var check = CertificateSignature.Verify(child, issuer.PublicKey);
        _entries.Add(new Entry(child, issuer, check));
        return check;
    }

    private sealed record Entry(Certificate Child, Certificate Issuer, SignatureCheck Check);
}
