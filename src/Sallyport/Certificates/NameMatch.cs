using System.Collections.Immutable;

namespace Sallyport.Certificates;

/// <summary>Whether a certificate names what the user meant to reach, and if not, why.</summary>
internal abstract record NameMatch
{
    private NameMatch()
    {
    }

    /// <summary>It does.</summary>
    /// <param name="Presented">The name of the certificate that matched, as encoded.</param>
    /// <param name="ByWildcard">True when its first label is a wildcard.</param>
    public sealed record Matched(string Presented, bool ByWildcard) : NameMatch;

    /// <summary>It names others.</summary>
    /// <param name="Presented">Every name it has, each with the reason why it is not this one.</param>
    public sealed record NotAmong(ImmutableArray<PresentedName> Presented) : NameMatch;

    /// <summary>It has no subjectAltName that could name a server; a common name does not count (RFC 9525 2).</summary>
    /// <param name="CommonName">What older clients would have compared; null when absent.</param>
    public sealed record Unnamed(string? CommonName) : NameMatch;
}

/// <summary>A name of a certificate that did not match.</summary>
/// <param name="Text">As encoded; untrusted.</param>
/// <param name="Misfit">Why not.</param>
internal readonly record struct PresentedName(string Text, NameMisfit Misfit);

/// <summary>Why a presented name is not the one looked for.</summary>
internal enum NameMisfit
{
    /// <summary>Another name or address.</summary>
    Different,

    /// <summary>A name was looked for and this is an address, or the other way round.</summary>
    OtherKind,

    /// <summary>The wildcard stands for exactly one label, and here it would have to stand for more or for none.</summary>
    WildcardDepth,

    /// <summary>The wildcard is not the whole first label (RFC 9525 6.3).</summary>
    WildcardMisplaced,

    /// <summary>The wildcard stands directly below a top-level domain.</summary>
    WildcardTooWide,

    /// <summary>An address written as a DNS name, which clients do not compare with addresses.</summary>
    AddressAsName,

    /// <summary>Not a DNS name: empty label, character outside letters, digits and hyphens, final dot.</summary>
    NotAName,
}
