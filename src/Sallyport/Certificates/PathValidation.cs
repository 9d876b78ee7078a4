using System.Collections.Immutable;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Extensions;

namespace Sallyport.Certificates;

/// <summary>Judges a path whose signatures verify and whose end is an anchor: RFC 5280 section 6 without policies.</summary>
/// <remarks>
/// The anchor is held to its own dates and extensions, as the common clients do, although RFC 5280 takes nothing but name and key from it.
/// No policy is asked for, so certificatePolicies restrict nothing; a critical policyConstraints is a critical extension not processed here.
/// </remarks>
internal static class PathValidation
{
    /// <summary>Trusted, or the first rule broken: dates from the server's certificate upwards, then the rest from the anchor downwards.</summary>
    public static PathOutcome Judge(ImmutableArray<Certificate> path, PathRequest request) =>
        Dates(path, request.At) ?? (PathOutcome?)Constraints(path, request) ?? new PathOutcome.Trusted(path);

    private static PathOutcome.OutsideValidity? Dates(ImmutableArray<Certificate> path, DateTimeOffset at)
    {
        for (var i = 0; i < path.Length; i++)
            if (at < path[i].NotBefore || at > path[i].NotAfter) return new PathOutcome.OutsideValidity(path, i, IsExpired: at > path[i].NotAfter);
        return null;
    }

    private static PathOutcome.ConstraintViolated? Constraints(ImmutableArray<Certificate> path, PathRequest request)
    {
        for (var i = path.Length - 1; i >= 0; i--)
        {
            var violation = Extensions(path, i) ?? (i > 0 ? Authority(path, i) : null) ?? Purpose(path, i, request) ?? Names(path, i);
            if (violation is not null) return violation;
        }

        return null;
    }

    private static PathOutcome.ConstraintViolated? Extensions(ImmutableArray<Certificate> path, int index)
    {
        var extensions = path[index].Extensions;
        foreach (var type in extensions.UnprocessedCritical)
            return new(path, index, PathConstraint.CriticalExtension, ExtensionTypes.NameOf(type));
        foreach (var malformed in extensions.Malformed)
            if (malformed.Extension.IsCritical || Decides(malformed.Extension)) return new(path, index, PathConstraint.MalformedExtension, malformed.Extension.Name);
        return null;
    }

    private static bool Decides(CertificateExtension extension) =>
        extension.Type == ExtensionTypes.BasicConstraints || extension.Type == ExtensionTypes.KeyUsage || extension.Type == ExtensionTypes.ExtendedKeyUsage
        || extension.Type == ExtensionTypes.NameConstraints || extension.Type == ExtensionTypes.SubjectAltName;

    /// <summary>A version 1 certificate cannot say that it is a CA; as an anchor it needs not.</summary>
    private static PathOutcome.ConstraintViolated? Authority(ImmutableArray<Certificate> path, int index)
    {
        var certificate = path[index];
        var isOldAnchor = index == path.Length - 1 && certificate.Version < 3;
        if (!isOldAnchor && certificate.Extensions.BasicConstraints is not { IsAuthority: true }) return new(path, index, PathConstraint.NotAnAuthority, "basicConstraints");
        if (certificate.Extensions.KeyUsage is { } usage && !usage.HasFlag(KeyUsages.KeyCertSign)) return new(path, index, PathConstraint.KeyMayNotSign, usage.ToString());

        var limit = certificate.Extensions.BasicConstraints?.PathLength;
        return Intermediates(path, index) > limit ? new(path, index, PathConstraint.PathTooLong, $"pathLenConstraint {limit}") : null;
    }

    /// <summary>Intermediates below <paramref name="index"/> that are not self-issued; the server's certificate is none.</summary>
    private static int Intermediates(ImmutableArray<Certificate> path, int index)
    {
        var count = 0;
        for (var i = 1; i < index; i++)
            if (!path[i].IsSelfIssued) count++;
        return count;
    }

    private static PathOutcome.ConstraintViolated? Purpose(ImmutableArray<Certificate> path, int index, PathRequest request) =>
        path[index].Extensions.ExtendedKeyUsage is { } usage && !usage.Allows(request.Purpose)
            ? new(path, index, PathConstraint.Purpose, string.Join(", ", usage.Purposes.Select(ExtendedKeyUsage.NameOf)))
            : null;

    /// <summary>Self-issued intermediates are exempt, so that a CA can roll its key over (RFC 5280 6.1.3 b).</summary>
    private static PathOutcome.ConstraintViolated? Names(ImmutableArray<Certificate> path, int index)
    {
        if (index > 0 && path[index].IsSelfIssued) return null;

        for (var above = path.Length - 1; above > index; above--)
        {
            if (path[above].Extensions.NameConstraints is not { } constraints) continue;
            if (NameSpace.Outside(constraints, path[index]) is { } name) return new(path, index, PathConstraint.Name, name.Text);
        }

        return null;
    }
}
