using System.Collections.Immutable;

namespace Sallyport.Wire.X509.Names;

/// <summary>GeneralNames (RFC 5280 4.2.1.6), in encoded order: what a certificate says it is good for.</summary>
/// <param name="All">Every name, of whatever kind.</param>
public sealed record GeneralNames(ImmutableArray<GeneralName> All)
{
    /// <summary>The DNS names, untrusted text as encoded: upper case, wildcards and nonsense included.</summary>
    public IEnumerable<string> Dns => TextsOf(GeneralNameKind.Dns);

    /// <summary>The IP addresses as text.</summary>
    public IEnumerable<string> IpAddresses => TextsOf(GeneralNameKind.IpAddress);

    /// <summary>The mailboxes, untrusted text.</summary>
    public IEnumerable<string> Emails => TextsOf(GeneralNameKind.Email);

    /// <summary>The URIs, untrusted text.</summary>
    public IEnumerable<string> Uris => TextsOf(GeneralNameKind.Uri);

    /// <summary>How many names are none of the four above.</summary>
    public int OtherCount => All.Count(name => name.Kind is not (GeneralNameKind.Dns or GeneralNameKind.IpAddress or GeneralNameKind.Email or GeneralNameKind.Uri));

    /// <summary>The texts of the names of <paramref name="kind"/>.</summary>
    /// <param name="kind">The kind asked for.</param>
    public IEnumerable<string> TextsOf(GeneralNameKind kind) => All.Where(name => name.Kind == kind).Select(name => name.Text);
}
