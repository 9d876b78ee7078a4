using System.Text;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Extensions;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Certificates;

/// <summary>Decides whether the names of a certificate stay inside name constraints (RFC 5280 4.2.1.10).</summary>
internal static class NameSpace
{
    private static readonly ObjectIdentifier EmailAddress = ObjectIdentifier.Parse("1.2.840.113549.1.9.1");

    /// <summary>The first name of <paramref name="certificate"/> that is excluded or not permitted; null when all stay inside.</summary>
    public static GeneralName? Outside(NameConstraints constraints, Certificate certificate)
    {
        foreach (var name in NamesOf(certificate))
        {
            if (constraints.Excluded.Any(tree => tree.Kind == name.Kind && Subtree.Overlaps(tree, name))) return name;

            var permitted = constraints.Permitted.Where(tree => tree.Kind == name.Kind).ToList();
            if (permitted.Count > 0 && !permitted.Exists(tree => Subtree.Holds(tree, name))) return name;
        }

        return null;
    }

    /// <summary>The alternative names, the subject, and its mailbox where no alternative name gives one.</summary>
    private static IEnumerable<GeneralName> NamesOf(Certificate certificate)
    {
        var alternatives = certificate.Extensions.SubjectAltName?.All ?? [];
        foreach (var name in alternatives) yield return name;
        if (certificate.Subject.IsEmpty) yield break;

        yield return new GeneralName(GeneralNameKind.Directory, certificate.Subject.Encoded);
        if (alternatives.Any(name => name.Kind == GeneralNameKind.Email)) yield break;
        if (certificate.Subject.LastValueOf(EmailAddress) is { } mailbox) yield return new GeneralName(GeneralNameKind.Email, Encoding.UTF8.GetBytes(mailbox));
    }
}
