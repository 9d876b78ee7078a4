using System.Text;

namespace Sallyport.Wire.Http;

/// <summary>SameSite of a cookie (draft-ietf-httpbis-rfc6265bis 4.1.2.7).</summary>
public enum SameSite
{
    /// <summary>Not said; browsers take it for Lax.</summary>
    Absent,

    /// <summary>Sent on requests from any site; needs Secure.</summary>
    None,

    /// <summary>Sent from other sites on top-level navigation only.</summary>
    Lax,

    /// <summary>Never sent on requests from another site.</summary>
    Strict,

    /// <summary>A value that nobody defines; browsers take it for Lax.</summary>
    Unrecognized,
}

/// <summary>A promise in the cookie's name (draft-ietf-httpbis-rfc6265bis 4.1.3).</summary>
public enum CookiePrefix
{
    /// <summary>No prefix.</summary>
    None,

    /// <summary>__Secure-: must be Secure.</summary>
    Secure,

    /// <summary>__Host-: must be Secure, without Domain, with Path=/.</summary>
    Host,
}

/// <summary>A Set-Cookie field (RFC 6265 4.1): its name and attributes. The value is a secret and is not kept.</summary>
public readonly ref struct SetCookie
{
    /// <summary>The cookie's name; untrusted.</summary>
    public ReadOnlySpan<byte> Name { get; private init; }

    /// <summary>Sent over TLS only.</summary>
    public bool Secure { get; private init; }

    /// <summary>Out of reach of scripts.</summary>
    public bool HttpOnly { get; private init; }

    /// <summary>Kept apart per embedding site.</summary>
    public bool Partitioned { get; private init; }

    /// <summary>The last SameSite given.</summary>
    public SameSite SameSite { get; private init; }

    /// <summary>The last Domain given; empty when absent.</summary>
    public ReadOnlySpan<byte> Domain { get; private init; }

    /// <summary>The last Path given; empty when absent.</summary>
    public ReadOnlySpan<byte> Path { get; private init; }

    /// <summary>The promise in the name.</summary>
    public CookiePrefix Prefix =>
        StartsWith(Name, "__Host-"u8) ? CookiePrefix.Host : StartsWith(Name, "__Secure-"u8) ? CookiePrefix.Secure : CookiePrefix.None;

    /// <summary>False when the attributes break the promise in the name: browsers drop such a cookie.</summary>
    public bool KeepsPrefix => Prefix switch
    {
        CookiePrefix.Host => Secure && Domain.IsEmpty && Path.SequenceEqual("/"u8),
        CookiePrefix.Secure => Secure,
        _ => true,
    };

    /// <summary>Reads a field value as browsers do (RFC 6265 5.2): unknown attributes are ignored, a repeated one counts by its last.</summary>
    /// <param name="value">The field's value.</param>
    public static ParseResult<SetCookie> Read(ReadOnlySpan<byte> value)
    {
        var pairEnd = value.IndexOf((byte)';');
        var pair = pairEnd < 0 ? value : value[..pairEnd];
        var equals = pair.IndexOf((byte)'=');
        if (equals < 0) return ParseResult.Malformed("a cookie without an equals sign", 0);

        var name = pair[..equals].Trim(" \t"u8);
        if (name.IsEmpty) return ParseResult.Malformed("a cookie without a name", 0);

        var cookie = new SetCookie { Name = name };
        for (var rest = pairEnd < 0 ? default : value[(pairEnd + 1)..]; !rest.IsEmpty;)
        {
            var end = rest.IndexOf((byte)';');
            cookie = cookie.With(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return ParseResult.Ok(cookie, value.Length);
    }

    private SetCookie With(ReadOnlySpan<byte> attribute)
    {
        var equals = attribute.IndexOf((byte)'=');
        var name = (equals < 0 ? attribute : attribute[..equals]).Trim(" \t"u8);
        var value = equals < 0 ? default : attribute[(equals + 1)..].Trim(" \t"u8);
        if (Ascii.EqualsIgnoreCase(name, "Secure"u8)) return this with { Secure = true };
        if (Ascii.EqualsIgnoreCase(name, "HttpOnly"u8)) return this with { HttpOnly = true };
        if (Ascii.EqualsIgnoreCase(name, "Partitioned"u8)) return this with { Partitioned = true };
        if (Ascii.EqualsIgnoreCase(name, "SameSite"u8)) return this with { SameSite = SameSiteOf(value) };
        if (Ascii.EqualsIgnoreCase(name, "Domain"u8)) return this with { Domain = value };
        return Ascii.EqualsIgnoreCase(name, "Path"u8) ? this with { Path = value } : this;
    }

    private static SameSite SameSiteOf(ReadOnlySpan<byte> value)
    {
        if (Ascii.EqualsIgnoreCase(value, "Strict"u8)) return SameSite.Strict;
        if (Ascii.EqualsIgnoreCase(value, "Lax"u8)) return SameSite.Lax;
        return Ascii.EqualsIgnoreCase(value, "None"u8) ? SameSite.None : SameSite.Unrecognized;
    }

    private static bool StartsWith(ReadOnlySpan<byte> name, ReadOnlySpan<byte> prefix) =>
        name.Length >= prefix.Length && Ascii.EqualsIgnoreCase(name[..prefix.Length], prefix);
}
