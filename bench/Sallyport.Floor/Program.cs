using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

if (args is ["owner", var asked]) return Sallyport.Floor.Owner.Tell(asked);

// The least that a managed program does to tell anything of a TLS port: one connection, one handshake by the framework with the certificate's chain built, one request, one line. PORT AUTHORITY.
using var authority = X509CertificateLoader.LoadCertificateFromFile(args[1]);
using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
socket.Connect("127.0.0.1", int.Parse(args[0], CultureInfo.InvariantCulture));
using var tls = new SslStream(new NetworkStream(socket, ownsSocket: false));
tls.AuthenticateAsClient(new SslClientAuthenticationOptions
{
    TargetHost = "127.0.0.1",
    CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { authority }, RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true },
});
tls.Write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"u8);
var answer = new byte[4096];
var length = tls.Read(answer);
Console.WriteLine($"{tls.SslProtocol} {tls.NegotiatedCipherSuite} {tls.RemoteCertificate?.Subject} {Encoding.ASCII.GetString(answer, 0, length).Split('\r')[0]}");
return 0;
