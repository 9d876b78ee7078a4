using System.Collections.Immutable;
using System.Net;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Certificates;

/// <summary>Decides whether a certificate names a host: RFC 9525 section 6, on subjectAltName alone.</summary>
internal static class HostNames
{
    /// <summary>Compares every DNS name and address of <paramref name="certificate"/> with <paramref name="reference"/>.</summary>
    public static NameMatch Match(Certificate certificate, ReferenceIdentifier reference)
    {
        var misfits = ImmutableArray.CreateBuilder<PresentedName>();
        foreach (var name in certificate.Extensions.SubjectAltName?.All ?? [])
        {
            if (name.Kind is not (GeneralNameKind.Dns or GeneralNameKind.IpAddress)) continue;
            if (MisfitOf(name, reference) is not { } misfit) return new NameMatch.Matched(name.Text, IsWildcard(name));
            misfits.Add(new PresentedName(name.Text, misfit));
        }

        return misfits.Count == 0 ? new NameMatch.Unnamed(certificate.Subject.CommonName) : new NameMatch.NotAmong(misfits.DrainToImmutable());
    }

    private static bool IsWildcard(GeneralName name) => name.Kind == GeneralNameKind.Dns && name.Value.Span is [(byte)'*', ..];

    private static NameMisfit? MisfitOf(GeneralName name, ReferenceIdentifier reference) => (name.Kind, reference) switch
    {
        (GeneralNameKind.IpAddress, ReferenceIdentifier.Ip ip) => name.Value.Span.SequenceEqual(ip.Address.GetAddressBytes()) ? null : NameMisfit.Different,
        (GeneralNameKind.Dns, ReferenceIdentifier.Dns dns) => MisfitOf(name.Text.ToLowerInvariant(), dns.Name),
        (GeneralNameKind.Dns, ReferenceIdentifier.Ip ip) => IPAddress.TryParse(name.Text, out var text) && text.Equals(ip.Address)
            ? NameMisfit.AddressAsName
            : NameMisfit.OtherKind,
        _ => NameMisfit.OtherKind,
    };

    private static NameMisfit? MisfitOf(string presented, string reference)
    {
        if (!presented.Contains('*', StringComparison.Ordinal)) return IsName(presented) ? Unless(presented == reference, NameMisfit.Different) : NameMisfit.NotAName;
        if (!presented.StartsWith("*.", StringComparison.Ordinal) || presented.IndexOf('*', 1) > 0) return NameMisfit.WildcardMisplaced;

        var parent = presented[2..];
        if (!IsName(parent)) return NameMisfit.NotAName;
        if (!parent.Contains('.', StringComparison.Ordinal)) return NameMisfit.WildcardTooWide;

        var dot = reference.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && reference[(dot + 1)..] == parent) return null;
        return reference == parent || reference.EndsWith("." + parent, StringComparison.Ordinal) ? NameMisfit.WildcardDepth : NameMisfit.Different;
    }

    private static NameMisfit? Unless(bool fits, NameMisfit misfit) => fits ? null : misfit;

    private static bool IsName(string text) =>
        Array.TrueForAll(text.Split('.'), label => label.Length > 0 && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
}
