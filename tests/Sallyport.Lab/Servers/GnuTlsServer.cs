using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary><c>gnutls-serv</c>, a third TLS stack.</summary>
public static class GnuTlsServer
{
    /// <summary>Serves HTTPS.</summary>
    /// <param name="credential">What it shows.</param>
    /// <param name="priority">The priority string that says which versions and suites it takes.</param>
    /// <param name="options">More options of the command line.</param>
    public static RunningServer Start(Credential credential, string priority = "NORMAL", params IEnumerable<string> options) => Start([credential], priority, options);

    /// <summary>Serves HTTPS with several certificates.</summary>
    public static RunningServer Start(IEnumerable<Credential> credentials, string priority, params IEnumerable<string> options) =>
        RunningServer.Start("gnutls-serv", (_, port) =>
        [
            "--http", "--port", $"{port}", "--priority", priority,
            .. credentials.SelectMany(one => new[] { "--x509certfile", one.ChainFile, "--x509keyfile", one.KeyFile }), .. options,
        ]);
}
