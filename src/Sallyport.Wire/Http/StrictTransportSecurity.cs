using System.Globalization;
using System.Text;

namespace Sallyport.Wire.Http;

/// <summary>The value of a Strict-Transport-Security field (RFC 6797 6.1).</summary>
/// <param name="MaxAge">For how long browsers keep the policy; zero takes it back. Ages above a thousand years read as a thousand years.</param>
/// <param name="IncludeSubDomains">The policy holds for every name below too.</param>
/// <param name="Preload">The site asks to be built into browsers; not of the RFC but of the preload list.</param>
public readonly record struct StrictTransportSecurity(TimeSpan MaxAge, bool IncludeSubDomains, bool Preload)
{
    private const long LongestSeconds = 1000L * 365 * 24 * 3600;

    /// <summary>Reads a field value; malformed when max-age is missing or no number, or a directive appears twice: browsers ignore such a field.</summary>
    /// <param name="value">The field's value.</param>
    public static ParseResult<StrictTransportSecurity> Read(ReadOnlySpan<byte> value)
    {
        var seen = Directives.None;
        var maxAge = TimeSpan.Zero;
        foreach (var directive in new ParameterList(value))
        {
            if (directive.Name.IsEmpty && !directive.HasValue) continue;

            var kind = KindOf(directive.Name);
            if (kind != Directives.None && seen.HasFlag(kind)) return ParseResult.Malformed("a directive that appears twice", directive.Offset);
            if (kind == Directives.MaxAge && !TryReadSeconds(directive.Value, out maxAge)) return ParseResult.Malformed("a max-age that is no number", directive.Offset);
            if (kind is Directives.IncludeSubDomains or Directives.Preload && directive.HasValue) return ParseResult.Malformed("a value where none may be", directive.Offset);
            seen |= kind;
        }

        if (!seen.HasFlag(Directives.MaxAge)) return ParseResult.Malformed("no max-age, which is required", value.Length);
        return ParseResult.Ok(new StrictTransportSecurity(maxAge, seen.HasFlag(Directives.IncludeSubDomains), seen.HasFlag(Directives.Preload)), value.Length);
    }

    /// <summary>Unknown directives are ignored (RFC 6797 6.1, rule 5).</summary>
    private static Directives KindOf(ReadOnlySpan<byte> name)
    {
        if (Ascii.EqualsIgnoreCase(name, "max-age"u8)) return Directives.MaxAge;
        if (Ascii.EqualsIgnoreCase(name, "includeSubDomains"u8)) return Directives.IncludeSubDomains;
        return Ascii.EqualsIgnoreCase(name, "preload"u8) ? Directives.Preload : Directives.None;
    }

    private static bool TryReadSeconds(ReadOnlySpan<byte> text, out TimeSpan age)
    {
        if (text is [(byte)'"', .., (byte)'"'] && text.Length >= 2) text = text[1..^1];
        age = TimeSpan.FromSeconds(LongestSeconds);
        if (text.IsEmpty || text.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < LongestSeconds) age = TimeSpan.FromSeconds(seconds);
        return true;
    }

    [Flags]
    private enum Directives
    {
        None = 0,
        MaxAge = 1,
        IncludeSubDomains = 2,
        Preload = 4,
    }
}
