using System.Globalization;
using System.Text;

namespace Sallyport.Wire.Http;

/// <summary>One alternative of an Alt-Svc field (RFC 7838 3).</summary>
/// <param name="Protocol">The ALPN name, percent-decoded: h3, h2. Untrusted text.</param>
/// <param name="Host">The other host; empty for the same one. Untrusted text.</param>
/// <param name="Port">The port, 1 to 65535.</param>
/// <param name="MaxAge">How long it may be remembered; 24 hours when the field does not say.</param>
public sealed record AlternativeService(string Protocol, string Host, int Port, TimeSpan MaxAge)
{
    private const int LongestSeconds = int.MaxValue;

    /// <summary>True for HTTP/3 in any of its versions, drafts included.</summary>
    public bool IsHttp3 => Protocol == "h3" || Protocol.StartsWith("h3-", StringComparison.Ordinal);

    /// <summary>Reads one alternative, parameters included.</summary>
    /// <param name="value">One member of the field's list.</param>
    internal static ParseResult<AlternativeService> Read(ReadOnlySpan<byte> value)
    {
        var maxAge = TimeSpan.FromHours(24);
        AlternativeService? service = null;
        foreach (var parameter in new ParameterList(value))
        {
            if (service is null)
            {
                service = ReadAuthority(parameter.Name, parameter.Value);
                if (service is null) return ParseResult.Malformed("an alternative that is no protocol=\"host:port\"", parameter.Offset);
            }
            else if (Ascii.EqualsIgnoreCase(parameter.Name, "ma"u8))
            {
                if (!TryReadSeconds(parameter.Value, out maxAge)) return ParseResult.Malformed("an age that is no number", parameter.Offset);
            }
        }

        return service is null ? ParseResult.Malformed("an empty alternative", 0) : ParseResult.Ok(service with { MaxAge = maxAge }, value.Length);
    }

    private static AlternativeService? ReadAuthority(ReadOnlySpan<byte> protocol, ReadOnlySpan<byte> quoted)
    {
        if (protocol.IsEmpty || quoted is not [(byte)'"', .., (byte)'"'] || quoted.Length < 3) return null;

        var authority = quoted[1..^1];
        var colon = authority.LastIndexOf((byte)':');
        if (colon < 0 || !TryReadPort(authority[(colon + 1)..], out var port)) return null;

        return new(Uri.UnescapeDataString(Encoding.Latin1.GetString(protocol)), Encoding.Latin1.GetString(authority[..colon]), port, default);
    }

    private static bool TryReadPort(ReadOnlySpan<byte> text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65535;

    private static bool TryReadSeconds(ReadOnlySpan<byte> text, out TimeSpan age)
    {
        if (text is [(byte)'"', .., (byte)'"'] && text.Length >= 2) text = text[1..^1];
        age = TimeSpan.FromSeconds(LongestSeconds);
        if (text.IsEmpty || text.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) age = TimeSpan.FromSeconds(seconds);
        return true;
    }
}
