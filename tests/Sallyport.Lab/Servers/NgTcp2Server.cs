using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>The demonstration server of ngtcp2: QUIC and HTTP/3 over UDP, and nothing over TCP.</summary>
public static class NgTcp2Server
{
    /// <summary>Serves a folder over HTTP/3 on a UDP port.</summary>
    public static RunningServer Start(Credential credential) =>
        RunningServer.StartUdp("gtlsserver", (folder, port) => ["--quiet", "-d", folder.Path, "127.0.0.1", $"{port}", credential.KeyFile, credential.ChainFile]);
}
