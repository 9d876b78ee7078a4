using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Servers;

/// <summary><c>selfserv</c> of NSS, the one packaged server that still speaks SSLv3, RC4 and 3DES.</summary>
public static class NssServer
{
    private const string Password = "lab";

    /// <summary>One for each connection that a check may hold open at once; with fewer, silent ones keep the others waiting.</summary>
    private const string Threads = "32";

    /// <summary>RSA with 3DES-SHA, RC4-SHA, RC4-MD5, AES-128-CBC and AES-256-CBC.</summary>
    private const string OldSuites = ":000A:0005:0004:002F:0035";

    /// <summary>Serves with an RSA certificate. It listens first and looks for a prime of its own then (<c>-W 1</c>), which takes as long as chance will have it.</summary>
    /// <param name="credential">What it shows.</param>
    /// <param name="versions">Lowest and highest version, as <c>ssl3:tls1.2</c>.</param>
    /// <param name="options">More options of the command line; a later one counts.</param>
    public static RunningServer Start(Credential credential, string versions, params string[] options) => RunningServer.Start("selfserv", (folder, port) =>
    {
        var name = MakeDatabase(folder, credential);
        return ["-d", $"sql:{folder.Path}", "-n", name, "-p", $"{port}", "-V", versions, "-t", Threads, "-W", "1", "-H", "1", "-c", OldSuites, .. options];
    }).WaitUntilAnswering();

    /// <summary>Fills a certificate database and gives the name under which the server finds its certificate.</summary>
    private static string MakeDatabase(TemporaryFolder folder, Credential credential)
    {
        var file = folder.File("lab.p12");
        var bag = new X509Certificate2Collection(credential.Certificate);
        if (credential.Intermediate is { } intermediate) bag.Add(X509CertificateLoader.LoadCertificate(intermediate.RawData));
        File.WriteAllBytes(file, bag.ExportPkcs12(Pkcs12ExportPbeParameters.Pkcs12TripleDesSha1, Password));

        ChildProcess.Run("certutil", "-N", "-d", $"sql:{folder.Path}", "--empty-password");
        ChildProcess.Run("pk12util", "-i", file, "-d", $"sql:{folder.Path}", "-W", Password, "-K", "");
        return NameOfKeyed(ChildProcess.Run("certutil", "-L", "-d", $"sql:{folder.Path}"));
    }

    /// <summary>The list shows "u" among the trust flags of a certificate whose key is there.</summary>
    private static string NameOfKeyed(string list) =>
        list.Split('\n').Single(line => line.TrimEnd().EndsWith("u,u,u", StringComparison.Ordinal)).Replace("u,u,u", "").Trim();
}
