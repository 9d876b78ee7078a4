using System.Text;

namespace Sallyport.Fuzz;

/// <summary>Words that parsers compare with, which chance alone would take ages to write.</summary>
internal static class Tokens
{
    /// <summary>One and two byte values at which lengths and numbers turn over.</summary>
    public static readonly byte[][] Edges =
    [
        [0], [1], [0x7F], [0x80], [0x81], [0x82], [0x84], [0xFE], [0xFF],
        [0, 0], [0, 1], [0x3F, 0xFF], [0x40, 0x00], [0x40, 0x01], [0x7F, 0xFF], [0x80, 0x00], [0xFF, 0xFF],
        [0, 0, 0], [0, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF],
    ];

    public static readonly byte[][] Words =
    [
        .. TlsWords, .. DerWords, .. TextWords.Select(Encoding.ASCII.GetBytes),
    ];

    private static byte[][] TlsWords =>
    [
        [0x14, 3, 3], [0x15, 3, 3], [0x16, 3, 1], [0x17, 3, 3], [3, 0], [3, 1], [3, 2], [3, 3], [3, 4],
        [0, 0x2B, 0, 2, 3, 4], [0, 0x33], [0, 0x10], [0, 0x0A], [0, 0x0D], [0xFF, 0x01, 0, 1, 0], [0, 5], [0, 0x12], [0x13, 0x01], [0xC0, 0x2B],
        [0x00, 0x1D, 0x00, 0x20], [0x00, 0x17, 0x00, 0x41, 0x04], [0x11, 0xEC],
    ];

    private static byte[][] DerWords =>
    [
        [0x30, 0x80], [0x30, 0x81], [0x30, 0x82], [0x30, 0x84], [0x02, 0x01], [0x03, 0x02], [0x04, 0x82], [0x05, 0x00], [0x06, 0x03, 0x55, 0x1D, 0x11],
        [0xA0, 0x03, 0x02, 0x01, 0x02], [0xA3, 0x82], [0x17, 0x0D], [0x18, 0x0F], [0x1F, 0x81], [0x82, 0x01], [0x87, 0x04],
    ];

    private static string[] TextWords =>
    [
        "\r\n", "\r\n\r\n", "\n\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.0 ", "Content-Length: ", "Transfer-Encoding: chunked\r\n", "Location: https://",
        "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n", "max-age=\"", "Set-Cookie: a=b; Secure\r\n", "ffffffff\r\n", "0\r\n\r\n",
        "SSH-2.0-", "SSH-1.99-", "220 ", "-1", "99999999999999999999", "xn--", "*.", "{version}", "{build}", "{distribution}", "<title>", "</title>", "{\"version\":\"1.2\"}", "\\ud800", "20260101000000Z", "260101000000Z",
    ];
}
