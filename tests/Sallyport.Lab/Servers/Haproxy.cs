using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>HAProxy answering by itself, with no server behind it.</summary>
public static class Haproxy
{
    /// <summary>Serves HTTPS.</summary>
    /// <param name="credential">What it shows.</param>
    /// <param name="bindOptions">More options of the bind line.</param>
    /// <param name="globalLines">More lines of the global section.</param>
    /// <param name="alpn">The protocols it settles on; none when empty.</param>
    /// <param name="answers">Whether it has an answer; without, it says that no server is available.</param>
    public static RunningServer Start(
        Credential credential, string bindOptions = "ssl-min-ver TLSv1.2", string globalLines = "", string alpn = "h2,http/1.1", bool answers = true) =>
        RunningServer.Start("haproxy", (folder, port) =>
        {
            var file = folder.Write("haproxy.cfg", $"""
                global
                    log stderr format raw local0 notice
                    maxconn 256
                    {globalLines}
                defaults
                    mode http
                    timeout client 30s
                    timeout server 30s
                    timeout connect 5s
                frontend lab
                    bind 127.0.0.1:{port} ssl crt {credential.CombinedFile} {(alpn.Length > 0 ? $"alpn {alpn} " : "")}{bindOptions}
                    {(answers ? "http-request return status 200 content-type text/plain string lab" : "")}

                """);
            return ["-db", "-f", file];
        });
}
