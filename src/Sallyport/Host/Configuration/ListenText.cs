using System.Globalization;
using System.Net;

namespace Sallyport.Host.Configuration;

/// <summary>Reads the addresses of configurations as literal endpoints.</summary>
internal static class ListenText
{
    /// <summary>The text of the endpoint; null when address or port is not literal.</summary>
    /// <param name="address">An address, in brackets or not; empty or <c>*</c> for every address, which is written <c>0.0.0.0</c>.</param>
    /// <param name="port">The port in decimal.</param>
    public static string? Endpoint(string address, string port)
    {
        if (!ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (address is "" or "*") return $"0.0.0.0:{number}";

        var bare = address is ['[', .., ']'] ? address[1..^1] : address;
        var isLiteral = bare.Contains(':', StringComparison.Ordinal) || bare.Count(character => character == '.') == 3;
        return isLiteral && IPAddress.TryParse(bare, out var literal) ? new IPEndPoint(literal, number).ToString() : null;
    }

    /// <summary>Takes address and port apart at the last colon that is in no bracket; a text without one is all port when it is a number, all address otherwise.</summary>
    public static (string Address, string Port) Split(string written)
    {
        var colon = written.LastIndexOf(':');
        if (colon > written.LastIndexOf(']')) return (written[..colon], written[(colon + 1)..]);
        return written.Length > 0 && written.All(char.IsAsciiDigit) ? (string.Empty, written) : (written, string.Empty);
    }
}
