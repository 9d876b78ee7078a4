using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary><c>openssl s_server</c>: old versions and weak certificates, which the web servers of today refuse to serve.</summary>
public static class OpenSslServer
{
    /// <summary>TLS 1.0 to 1.3 with every suite the library still has.</summary>
    public static readonly IReadOnlyList<string> Everything =
        ["-cipher", "ALL:COMPLEMENTOFALL:@SECLEVEL=0", "-min_protocol", "TLSv1", "-serverpref"];

    /// <summary>Serves a page about the connection over HTTPS.</summary>
    /// <param name="credential">What it shows; the security level is 0, so a weak one is served too.</param>
    /// <param name="options">More options of the command line.</param>
    public static RunningServer Start(Credential credential, params IEnumerable<string> options) =>
        RunningServer.Start("openssl", (_, port) => Arguments(credential, $"127.0.0.1:{port}", options));

    /// <summary>Serves inside a network namespace, on all its addresses.</summary>
    internal static RunningServer StartIn(string networkNamespace, int port, Credential credential) =>
        RunningServer.Start("openssl", ["ip", "netns", "exec", networkNamespace], port, (_, _) => Arguments(credential, $"*:{port}", []));

    private static IEnumerable<string> Arguments(Credential credential, string accept, IEnumerable<string> options) =>
    [
        "s_server", "-www", "-accept", accept, "-cipher", "DEFAULT:@SECLEVEL=0",
        "-cert", credential.ChainFile, "-key", credential.KeyFile,
        .. credential.IntermediateFile is { } intermediate ? ["-cert_chain", intermediate] : Array.Empty<string>(), .. options,
    ];
}
