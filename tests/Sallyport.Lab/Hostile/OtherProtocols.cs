using System.Text;
using static Sallyport.Lab.Hostile.Misbehaviour;

namespace Sallyport.Lab.Hostile;

/// <summary>Peers that speak something else on the port.</summary>
internal static class OtherProtocols
{
    public static IEnumerable<Misbehaviour> All =>
    [
        Answering("answers HTTP 400 in the clear", Expected.NotTls, _ =>
            Ascii("HTTP/1.1 400 Bad Request\r\nServer: nginx\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")),
        Greeting("greets as SSH", "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"),
        Greeting("greets as SMTP", "220 mail.lab.example ESMTP\r\n"),
        Greeting("greets as FTP", "220 lab.example FTP server ready\r\n"),
        Greeting("greets as VNC", "RFB 003.008\n"),
        Greeting("greets with escape sequences", "\u001b[2J\u001b]0;owned\u0007Port 443 is open: all is well\r\n"),
        Answering("answers garbage text", Expected.NotTls, _ => Ascii("lorem ipsum dolor sit amet, consectetur\n")),
        Answering("echoes a line of random bytes", Expected.NotTls, _ => [0xDE, 0xAD, 0xBE, 0xEF, 0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77]),
        Answering("answers an SSLv2 error", Expected.NeverSecure, _ => [0x80, 0x03, 0x00, 0x00, 0x01]),
        Answering("answers with an SSLv2 hello", Expected.NeverSecure, _ => Ssl2ServerHello()),
    ];

    /// <summary>SERVER-HELLO of SSL 2.0: a certificate of no bytes, one suite, sixteen bytes of connection id.</summary>
    private static byte[] Ssl2ServerHello() =>
        [0x80, 30, 4, 0, 1, 0, 2, 0, 0, 0, 3, 0, 16, 0x07, 0x00, 0xC0, .. new byte[16]];

    private static Misbehaviour Greeting(string name, string banner) => new(name, Expected.NotTls, async peer =>
    {
        await peer.SendAsync(Ascii(banner));
        await peer.HoldAsync();
    });

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
