using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sallyport.Tests.Seen;

/// <summary>A certificate with its key, and the small hierarchy that the tests share; made once a process.</summary>
internal sealed record Certified(ImmutableArray<byte> Der, X500DistinguishedName Name, ECDsa Key, byte[] SerialNumber)
{
    /// <summary>When chains are seen.</summary>
    internal static DateTimeOffset Now { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The only anchor.</summary>
    internal static Certified Root { get; } = Recipe.Authority("Test Root").SignedBy(null);

    /// <summary>The root of nobody.</summary>
    internal static Certified ForeignRoot { get; } = Recipe.Authority("Foreign Root").SignedBy(null);

    /// <summary>Between the root and servers.</summary>
    internal static Certified Intermediate { get; } = Recipe.Authority("Test Intermediate").SignedBy(Root);

    /// <summary>Issued by a root that nobody sends.</summary>
    internal static Certified ForeignIntermediate { get; } = Recipe.Authority("Foreign Intermediate").SignedBy(ForeignRoot);

    /// <summary>The server's.</summary>
    internal static Certified Leaf { get; } = (new Recipe() with { More = [IssuerAt("http://ca.example/intermediate.der")] }).SignedBy(Intermediate);

    /// <summary>authorityInfoAccess with the place of the issuer's certificate.</summary>
    internal static X509Extension IssuerAt(string url) => new X509AuthorityInformationAccessExtension(null, [url]);
}
