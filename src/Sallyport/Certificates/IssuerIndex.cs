using System.Collections.Immutable;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Certificates;

/// <summary>Finds the certificates that may have issued another one: those whose subject is its issuer, the likeliest first.</summary>
internal sealed class IssuerIndex
{
    private readonly PathRequest _request;
    private readonly Dictionary<DistinguishedName, List<Certificate>> _bySubject = [];

    public IssuerIndex(PathRequest request)
    {
        _request = request;
        foreach (var certificate in request.Anchors) Add(certificate);
        foreach (var certificate in request.Presented) Add(certificate);
    }

    /// <summary>True when <paramref name="certificate"/> is one of the anchors, octet for octet.</summary>
    public bool IsAnchor(Certificate certificate)
    {
        foreach (var anchor in _request.Anchors)
            if (anchor.IsSameAs(certificate)) return true;
        return false;
    }

    /// <summary>Possible issuers of <paramref name="certificate"/> whose name and key are not on <paramref name="path"/> already.</summary>
    public ImmutableArray<Certificate> Of(Certificate certificate, ImmutableArray<Certificate> path)
    {
        if (!_bySubject.TryGetValue(certificate.Issuer, out var named)) return [];
        return [.. named.Where(candidate => !IsOn(path, candidate)).OrderByDescending(candidate => Likelihood(certificate, candidate))];
    }

    private void Add(Certificate certificate)
    {
        if (!_bySubject.TryGetValue(certificate.Subject, out var named)) _bySubject.Add(certificate.Subject, named = []);
        if (!named.Exists(known => known.IsSameAs(certificate))) named.Add(certificate);
    }

    private static bool IsOn(ImmutableArray<Certificate> path, Certificate candidate)
    {
        foreach (var certificate in path)
            if (certificate.PublicKey.Encoded.Span.SequenceEqual(candidate.PublicKey.Encoded.Span) && certificate.Subject == candidate.Subject) return true;
        return false;
    }

    /// <summary>A key identifier is a hint only: it orders the candidates, the signature decides.</summary>
    private int Likelihood(Certificate child, Certificate candidate)
    {
        var wanted = child.Extensions.AuthorityKeyIdentifier?.KeyIdentifier ?? default;
        var keyFits = wanted.IsEmpty || candidate.Extensions.SubjectKeyIdentifier is not { } offered || wanted.Span.SequenceEqual(offered.Span);
        var timeFits = candidate.NotBefore <= _request.At && _request.At <= candidate.NotAfter;
        return (keyFits ? 4 : 0) + (timeFits ? 2 : 0) + (IsAnchor(candidate) ? 1 : 0);
    }
}
