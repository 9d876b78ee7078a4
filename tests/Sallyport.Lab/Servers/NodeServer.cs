using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>Node 24, whose OpenSSL 3.5 has ML-KEM, alone and in hybrids.</summary>
public static class NodeServer
{
    private const string Script = """
        const [port, key, cert, groups] = process.argv.slice(2);
        const file = require('fs').readFileSync;
        require('https').createServer({ key: file(key), cert: file(cert), ecdhCurve: groups }, (_, answer) => answer.end('lab\n')).listen(Number(port), '127.0.0.1');
        """;

    /// <summary>Serves HTTPS with TLS 1.2 and 1.3.</summary>
    /// <param name="credential">What it shows.</param>
    /// <param name="groups">The key exchange groups that it takes, with a colon between them.</param>
    public static RunningServer Start(Credential credential, string groups) => RunningServer.Start(
        "node24", (folder, port) => [folder.Write("server.js", Script), $"{port}", credential.KeyFile, credential.ChainFile, groups]);
}
