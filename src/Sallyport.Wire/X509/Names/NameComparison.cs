using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Names;

/// <summary>Compares names as RFC 5280 7.1 wants: case, string type and repeated spaces make no difference.</summary>
internal static class NameComparison
{
    public static bool AreEqual(ImmutableArray<NameAttribute> left, ImmutableArray<NameAttribute> right) =>
        left.Length == right.Length && StartsWith(left, right);

    public static bool StartsWith(ImmutableArray<NameAttribute> name, ImmutableArray<NameAttribute> root)
    {
        if (root.Length > name.Length) return false;

        for (var i = 0; i < root.Length; i++)
            if (!AreEqual(name[i], root[i])) return false;
        return true;
    }

    /// <summary>Equal names get equal hashes because only what every spelling shares is mixed in: the ASCII letters and digits without case.</summary>
    public static int Hash(ReadOnlyMemory<byte> encoded)
    {
        var hash = 17;
        var reader = new DerReader(encoded);
        reader.Enter(DerTag.Sequence);
        while (reader.More)
        {
            var rdn = reader.Enter(DerTag.Set);
            while (reader.More) hash = (hash * 31) + HashValue(ref reader);
            reader.Leave(rdn);
        }

        return hash;
    }

    private static int HashValue(ref DerReader reader)
    {
        var attribute = reader.Enter(DerTag.Sequence);
        reader.ReadElement();
        var value = reader.ReadElement();
        reader.Leave(attribute);
        return HashText(value.Tag, reader.Slice(value.Content).Span);
    }

    /// <summary>Wide characters are decoded first: one of their halves may look like an ASCII letter.</summary>
    private static int HashText(DerTag tag, ReadOnlySpan<byte> content)
    {
        var hash = 0;
        if (tag is DerTag.BmpString or DerTag.UniversalString)
            foreach (var c in DerText.Decode(tag, content)) hash = Mix(hash, c);
        else
            foreach (var octet in content) hash = Mix(hash, (char)octet);
        return hash;
    }

    private static int Mix(int hash, char c) => char.IsAsciiLetterOrDigit(c) ? (hash * 31) + (c | 0x20) : hash;

    private static bool AreEqual(NameAttribute left, NameAttribute right) =>
        left.StartsRdn == right.StartsRdn && left.Type == right.Type
        && (left.Text == right.Text || string.Equals(Folded(left.Text), Folded(right.Text), StringComparison.OrdinalIgnoreCase));

    private static string Folded(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
