using Sallyport.Knowledge.Services;

namespace Sallyport.Services;

/// <summary>Says what a field that met a rule shows, for people.</summary>
internal static class FieldWords
{
    private const int LongestQuote = 80;

    private static readonly (string Field, string Words)[] Known =
    [
        ("greeting", "it says"), ("reply", "it goes on"), ("ssh.id", "SSH identification"), ("junk.reaction", "junk is met with"), ("junk.text", "junk is answered with"),
        ("plain.reaction", "plain HTTP is met with"), ("openvpn.reply", "OpenVPN's first message is acknowledged"), ("openvpn.reaction", "OpenVPN's first message is met with"),
        ("socks.reply", "SOCKS 5 chooses a method"), ("rdp.reply", "a remote desktop confirms the connection"), ("postgresql.reply", "PostgreSQL answers whether it takes TLS"),
        ("sstp.reply", "SSTP opens"), ("sstp.text", "an unknown method is answered with"), ("tor.reply", "Tor names its versions inside TLS"), ("cert.subject", "certificate for"), ("cert.issuer", "certificate issued by"), ("cert.san", "certificate names"),
        ("cert.days", "days the certificate lasts"), ("cert.selfsigned", "certificate signed by itself"), ("tls.alpn", "application protocol"), ("tls.clientca", "asks for certificates of"), ("jarm", "JARM"), ("ja3s", "JA3S"),
    ];

    private static readonly (string Part, string Words)[] Parts =
    [
        ("order", "fields in the order"), ("cookie", "cookie"), ("location", "leads to"), ("title", "title"), ("body", "a page with"), ("sha256", "a page of the digest"), ("status", "status"),
    ];

    /// <summary>The fact in words, long values cut to what the pattern looks for.</summary>
    internal static string Of(MetCondition condition)
    {
        var words = Words(condition.Field);
        return condition.Field.EndsWith(".reply", StringComparison.Ordinal) ? words : $"{words}{(words.EndsWith("with", StringComparison.Ordinal) ? " " : ": ")}{Quoted(condition)}";
    }

    private static string Words(string field)
    {
        if (Array.Find(Known, known => field == known.Field || field.StartsWith(known.Field + ".", StringComparison.Ordinal)) is { Words: { } words }) return words;

        var path = field.StartsWith('/') ? field[..field.IndexOf(' ')] : null;
        var part = path is null ? field[(field.IndexOf('.') + 1)..] : field[(path.Length + 1)..];
        var where = path is not null ? $"{path}: " : field.StartsWith("plain.", StringComparison.Ordinal) ? "plain HTTP is answered: " : string.Empty;
        if (part.StartsWith("header.", StringComparison.Ordinal)) return $"{where}{Capitalised(part["header.".Length..])}";

        return where + (Array.Find(Parts, known => known.Part == part).Words ?? part);
    }

    /// <summary>A field's name as RFC 9110 writes it: <c>x-powered-by</c> becomes <c>X-Powered-By</c>.</summary>
    private static string Capitalised(string name) => string.Join('-', name.Split('-').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Quoted(MetCondition condition)
    {
        var value = condition.Value.Text.TrimEnd().Replace("\n", " / ", StringComparison.Ordinal);
        if (value.Length <= LongestQuote) return value;

        return condition.Pattern is { LongestLiteral: { Length: > 0 } literal } ? $"…{literal}…" : value[..LongestQuote] + "…";
    }
}
