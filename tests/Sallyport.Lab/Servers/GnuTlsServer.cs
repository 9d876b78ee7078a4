using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary><c>gnutls-serv</c>, a third TLS stack.</summary>
public static class GnuTlsServer
{
    /// <summary>Serves HTTPS.</summary>
    /// <param name="credential">What it shows.</param>
    /// <param name="priority">The priority string that says which versions and suites it takes.</param>
    /// <param name="more">Further certificates, beside the first.</param>
    public static RunningServer Start(Credential credential, string priority = "NORMAL", params IEnumerable<Credential> more) =>
        RunningServer.Start("gnutls-serv", (_, port) =>
        [
            "--http", "--port", $"{port}", "--priority", priority,
            .. more.Prepend(credential).SelectMany(one => new[] { "--x509certfile", one.ChainFile, "--x509keyfile", one.KeyFile }),
        ]);
}
