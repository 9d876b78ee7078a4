using System.Collections.Immutable;
using System.Net;
using System.Text;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Http;
using Sallyport.Wire;
using Sallyport.Wire.Http;
using Sallyport.Wire.Ssh;

namespace Sallyport.Probes.Service;

/// <summary>Finds what answers when it is not TLS: reads what the hello already brought, and asks plain HTTP when it brought nothing.</summary>
internal sealed class ServiceProbe(Dialer dialer, IPEndPoint endpoint, string host)
{
    private const int Kept = 4096;

    private static ReadOnlySpan<byte> HtmlType => "<!doctype html"u8;

    private static ReadOnlySpan<byte> HtmlElement => "<html"u8;

    /// <summary>What <paramref name="bytes"/>, the first that came for a hello, are the start of.</summary>
    internal static FirstAnswer FromHello(ReadOnlySpan<byte> bytes) => new(Classify(bytes), "a TLS hello", [.. bytes[..Math.Min(bytes.Length, Kept)]]);

    /// <summary>Sends a plain GET on a connection of its own.</summary>
    internal async Task<FirstAnswer> AskPlainHttpAsync(CancellationToken token)
    {
        if (await dialer.DialAsync(endpoint, token) is not DialResult.Connected { Connection: var connection }) return Silent();

        using (connection)
        {
            if (await connection.SendAsync(HttpRequest.Get(host, "/")) is not null) return Silent();

            var buffer = new byte[Kept];
            var (count, _) = await connection.ReceiveAsync(buffer);
            return count == 0 ? Silent() : new FirstAnswer(Classify(buffer.AsSpan(0, count)), "an HTTP request", [.. buffer.AsSpan(0, count)]);
        }
    }

    internal static ServiceKind Classify(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return ServiceKind.Silent;
        if (StatusLine.Resembles(bytes) == ParseStatus.Ok || IsBarePage(bytes)) return ServiceKind.PlainHttp;
        if (bytes.StartsWith("SSH-"u8) || SshIdentification.Read(bytes).IsOk) return ServiceKind.Ssh;

        return Tls.FirstBytes.LookLikeTls(bytes) ? ServiceKind.Tls : ServiceKind.Other;
    }

    /// <summary>A page without a head: what HTTP/0.9 answers (RFC 1945 6, Simple-Response), and servers of today for a request that they cannot read.</summary>
    private static bool IsBarePage(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.TrimStart(" \r\n"u8);
        return Ascii.EqualsIgnoreCase(text[..Math.Min(text.Length, HtmlType.Length)], HtmlType) || Ascii.EqualsIgnoreCase(text[..Math.Min(text.Length, HtmlElement.Length)], HtmlElement);
    }

    private static FirstAnswer Silent() => new(ServiceKind.Silent, "a TLS hello and an HTTP request", ImmutableArray<byte>.Empty);
}
