using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Services;

/// <summary>A look at a service with ordinary tools, which shows that it is what the table says, whatever Sallyport makes of it.</summary>
/// <param name="Command">Commands of a shell, with PORT for the port.</param>
/// <param name="Shows">What they have to show among other things.</param>
internal sealed record Look(string Command, string Shows)
{
    /// <summary>The first packet of an OpenVPN client, as printf takes it.</summary>
    public const string HardReset = "\\000\\016\\070SALLYPRT\\000\\000\\000\\000\\000";

    /// <summary>PostgreSQL's question whether there is TLS, as printf takes it.</summary>
    public const string SslRequest = "\\000\\000\\000\\010\\004\\322\\026\\057";

    private const string InTls = "timeout 3 openssl s_client -quiet -connect 127.0.0.1:PORT 2> /dev/null";

    /// <summary>The answer to a request over TLS, head and body.</summary>
    public static Look Page(string shows, string path = "/") => new($"curl -kisS --http1.1 --max-time 5 https://127.0.0.1:PORT{path}", shows);

    /// <summary>What it says inside TLS, after a text as printf takes it.</summary>
    public static Look Inside(string shows, string said = "") => new($"(printf '{said}'; sleep 1) | {InTls}", shows);

    /// <summary>What it says in clear, after a text as printf takes it.</summary>
    public static Look Clear(string shows, string said = "") => new(Ask(said, "cat"), shows);

    /// <summary>The same in hexadecimal digits.</summary>
    public static Look Hex(string shows, string said) => new(Ask(said, "od -An -v -tx1"), shows);

    /// <summary>That it ends the connection without a byte.</summary>
    public static Look Nothing(string said) => new(Ask(said, "wc -c | sed 's/^/octets: /'"), "octets: 0");

    /// <summary>What openssl shows of its certificate.</summary>
    public static Look Certificate(string shows) => new("openssl s_client -connect 127.0.0.1:PORT < /dev/null 2> /dev/null | openssl x509 -noout -subject -issuer", shows);

    /// <summary>All that the commands show.</summary>
    public string At(RunningService service)
    {
        string[] command = [.. service.Prefix, "bash", "-c", $"{Command.Replace("PORT", $"{service.Port}", StringComparison.Ordinal)}; true"];
        return ChildProcess.Run(command[0], command[1..]);
    }

    private static string Ask(string said, string shown) => $"exec 3<> /dev/tcp/127.0.0.1/PORT && printf '{said}' >&3 && timeout 3 cat <&3 | {shown}";
}
