using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>The names of fields that rules may ask (docs/service-rules.md).</summary>
internal static class FieldNames
{
    private static readonly FrozenSet<string> Single = new[]
    {
        "greeting", "reply", "ssh.id", "junk.reaction", "junk.text", "plain.reaction", "tls.version", "tls.suite", "tls.alpn", "tls.clientca",
        "openvpn.reply", "socks.reply", "rdp.reply", "sstp.reply", "tor.reply", "postgresql.reply", "postgresql.reaction", "sstp.text", "openvpn.reaction", "socks.reaction", "rdp.reaction", "sstp.reaction", "tor.reaction",
        "cert.subject", "cert.subject.cn", "cert.subject.o", "cert.subject.ou", "cert.issuer", "cert.issuer.cn", "cert.issuer.o", "cert.issuer.ou", "cert.san", "cert.days", "cert.selfsigned",
        "jarm", "ja3s", "quic.version", "port",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Parts = new[] { "status", "order", "cookie", "location", "title", "body", "sha256" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is wrong with <paramref name="field"/>; null when a rule of a product that asks for the paths of <paramref name="ask"/> may name it.</summary>
    internal static string? Problem(string field, ImmutableArray<string> ask)
    {
        if (Single.Contains(field) || IsPart(field, "http.") || IsPart(field, "plain.")) return null;
        if (!field.StartsWith('/') || field.IndexOf(' ') is not (> 0 and var space) || !IsPart(field[(space + 1)..], string.Empty)) return "is no field";

        return ask.Contains(field[..space]) ? null : "is of a path that 'ask' does not name";
    }

    private static bool IsPart(string field, string prefix)
    {
        if (!field.StartsWith(prefix, StringComparison.Ordinal)) return false;

        var part = field[prefix.Length..];
        return Parts.Contains(part) || (part.StartsWith("header.", StringComparison.Ordinal) && part.Length > "header.".Length) || (part.StartsWith("json.", StringComparison.Ordinal) && part.Length > "json.".Length);
    }
}
