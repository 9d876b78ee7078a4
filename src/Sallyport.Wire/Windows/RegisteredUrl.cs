using System.Buffers.Text;
using System.Text;

namespace Sallyport.Wire.Windows;

/// <summary>A URL prefix that a program has registered with http.sys, e.g. <c>HTTPS://+:443/API/</c>.</summary>
/// <param name="Text">The whole, as it was printed; untrusted.</param>
/// <param name="Host">The host: a name, an address, <c>+</c> or <c>*</c>.</param>
/// <param name="Port">The port.</param>
/// <remarks>learn.microsoft.com/windows/win32/http/urlprefix-strings: scheme, host and port always stand there; IPv6 in brackets, and an address may follow the port.</remarks>
internal sealed record RegisteredUrl(string Text, string Host, ushort Port)
{
    /// <summary>Reads one; null for what is no such prefix.</summary>
    internal static RegisteredUrl? Read(ReadOnlySpan<byte> line)
    {
        var scheme = StartsWith(line, "https://"u8) ? 8 : StartsWith(line, "http://"u8) ? 7 : 0;
        if (scheme == 0) return null;

        var rest = line[scheme..];
        var colon = rest is [(byte)'[', ..] ? rest.IndexOf("]:"u8) + 1 : rest.IndexOf((byte)':');
        if (colon <= 0 || !Utf8Parser.TryParse(rest[(colon + 1)..], out ushort port, out _) || port == 0) return null;

        return new RegisteredUrl(Encoding.Latin1.GetString(line), Encoding.Latin1.GetString(rest[..colon]), port);
    }

    private static bool StartsWith(ReadOnlySpan<byte> line, ReadOnlySpan<byte> scheme) => line.Length > scheme.Length && Ascii.EqualsIgnoreCase(line[..scheme.Length], scheme);
}
