using Sallyport.Wire.X509.Names;

namespace Sallyport.Certificates;

/// <summary>One subtree of name constraints and the names in it, kind by kind (RFC 5280 4.2.1.10).</summary>
internal static class Subtree
{
    /// <summary>True when every host <paramref name="name"/> can stand for lies in <paramref name="tree"/>; both are of one kind.</summary>
    public static bool Holds(GeneralName tree, GeneralName name) => tree.Kind switch
    {
        GeneralNameKind.Dns => HoldsHost(tree.Text, name.Text, exactHost: false),
        GeneralNameKind.Email => HoldsMailbox(tree.Text, name.Text),
        GeneralNameKind.Uri => HostOf(name.Text) is { } host && HoldsHost(tree.Text, host, exactHost: true),
        GeneralNameKind.IpAddress => HoldsAddress(tree.Value.Span, name.Value.Span),
        GeneralNameKind.Directory => name.Directory.IsWithin(tree.Directory),
        _ => false,
    };

    /// <summary>True when <paramref name="name"/> can stand for anything in <paramref name="tree"/>, which is what exclusion asks; a kind that cannot be compared counts as inside.</summary>
    public static bool Overlaps(GeneralName tree, GeneralName name) => tree.Kind switch
    {
        GeneralNameKind.Dns => HoldsHost(tree.Text, name.Text, exactHost: false) || CoversByWildcard(name.Text, tree.Text),
        GeneralNameKind.Uri => HostOf(name.Text) is not { } host || HoldsHost(tree.Text, host, exactHost: true),
        GeneralNameKind.Email or GeneralNameKind.IpAddress or GeneralNameKind.Directory => Holds(tree, name),
        _ => true,
    };

    /// <summary>A tree that begins with a dot holds what is below it only; without, the host itself, and for DNS what is below too.</summary>
    private static bool HoldsHost(string tree, string host, bool exactHost)
    {
        if (tree.Length == 0) return true;
        if (tree[0] == '.') return host.Length > tree.Length && host.EndsWith(tree, StringComparison.OrdinalIgnoreCase);
        if (string.Equals(host, tree, StringComparison.OrdinalIgnoreCase)) return true;
        return !exactHost && host.EndsWith("." + tree, StringComparison.OrdinalIgnoreCase);
    }

    private static bool CoversByWildcard(string name, string tree)
    {
        var host = tree.TrimStart('.');
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return name.StartsWith("*.", StringComparison.Ordinal) && dot > 0 && string.Equals(host[(dot + 1)..], name[2..], StringComparison.OrdinalIgnoreCase);
    }

    private static bool HoldsMailbox(string tree, string mailbox)
    {
        var at = mailbox.LastIndexOf('@');
        if (at < 0) return false;

        var treeAt = tree.LastIndexOf('@');
        if (treeAt < 0) return HoldsHost(tree, mailbox[(at + 1)..], exactHost: true);
        return mailbox.AsSpan(0, at).SequenceEqual(tree.AsSpan(0, treeAt)) && string.Equals(mailbox[at..], tree[treeAt..], StringComparison.OrdinalIgnoreCase);
    }

    private static string? HostOf(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.Host.Length > 0 ? parsed.Host : null;

    private static bool HoldsAddress(ReadOnlySpan<byte> tree, ReadOnlySpan<byte> address)
    {
        if (tree.Length != address.Length * 2) return false;

        var mask = tree[address.Length..];
        for (var i = 0; i < address.Length; i++)
            if (((tree[i] ^ address[i]) & mask[i]) != 0) return false;
        return true;
    }
}
