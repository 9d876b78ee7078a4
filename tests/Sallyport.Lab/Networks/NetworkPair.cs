using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Networks;

/// <summary>Two network namespaces joined by a cable: packets are really sent, dropped and rejected, and no other network is touched.</summary>
/// <remarks>The addresses are those set aside for measurements (RFC 2544) and for private use (RFC 4193). Root only.</remarks>
public sealed class NetworkPair : IDisposable
{
    public const string ServerAddress = "198.18.0.2";
    public const string ServerAddress6 = "fd5a:11::2";

    /// <summary>An address of the cable's own network that nobody has.</summary>
    public const string AbsentAddress = "198.18.0.99";

    /// <summary>An address for which the client has no route.</summary>
    public const string UnroutedAddress = "203.0.113.1";

    private readonly string _name = $"sp{Environment.ProcessId:x}{Random.Shared.Next(0xfff):x}";

    public NetworkPair()
    {
        try
        {
            Build();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Client => $"{_name}c";

    public string Server => $"{_name}s";

    /// <summary>The prefix that runs a command where the client is.</summary>
    public IReadOnlyList<string> AsClient => [Programs.Require("ip"), "netns", "exec", Client];

    /// <summary>Treats what arrives for a port as the nftables statement says, such as <c>drop</c> or <c>reject with tcp reset</c>; IPv4 and IPv6.</summary>
    public void OnPort(int port, string statement) =>
        ChildProcess.Run("ip", "netns", "exec", Server, "nft", $"add rule inet lab input tcp dport {port} {statement}");

    /// <summary>The same for packets to one of the server's two addresses only, where the statement is for one family.</summary>
    public void OnPort(int port, string family, string statement) => OnPort(port, $"meta nfproto {family} {statement}");

    public void Dispose()
    {
        // Deleting a namespace deletes its end of the cable, and that the other end.
        foreach (var end in new[] { Client, Server })
            if (File.Exists($"/run/netns/{end}")) ChildProcess.Run("ip", "netns", "delete", end);
    }

    private void Build()
    {
        ChildProcess.Run("ip", "netns", "add", Client);
        ChildProcess.Run("ip", "netns", "add", Server);
        ChildProcess.Run("ip", "-n", Client, "link", "add", "cable", "type", "veth", "peer", "name", "cable", "netns", Server);
        Address(Client, "198.18.0.1/24", "fd5a:11::1/64");
        Address(Server, $"{ServerAddress}/24", $"{ServerAddress6}/64");
        ChildProcess.Run("ip", "netns", "exec", Server, "nft", "add table inet lab; add chain inet lab input { type filter hook input priority 0; }");
    }

    private static void Address(string end, string address, string address6)
    {
        ChildProcess.Run("ip", "-n", end, "address", "add", address, "dev", "cable");
        // Without duplicate address detection the address is usable at once.
        ChildProcess.Run("ip", "-n", end, "address", "add", address6, "dev", "cable", "nodad");
        ChildProcess.Run("ip", "-n", end, "link", "set", "lo", "up");
        ChildProcess.Run("ip", "-n", end, "link", "set", "cable", "up");
    }
}
