using System.Globalization;

namespace Sallyport.Lab.Servers;

/// <summary>Reads which TCP ports are listened on in the network namespace of a process.</summary>
/// <remarks>The kernel's own list: no connection is made, so that a server under test sees the first one from the test.</remarks>
internal static class ListeningPorts
{
    private const string Listen = "0A";

    public static IEnumerable<int> Of(int processId) =>
        new[] { "tcp", "tcp6" }.SelectMany(table => Rows($"/proc/{processId}/net/{table}")).Where(row => row[3] == Listen).Select(LocalPort);

    /// <summary>The UDP ports that anybody has in the same namespace.</summary>
    public static IEnumerable<int> OfUdp(int processId) => new[] { "udp", "udp6" }.SelectMany(table => Rows($"/proc/{processId}/net/{table}")).Select(LocalPort);

    private static IEnumerable<string[]> Rows(string file)
    {
        try
        {
            return File.ReadAllLines(file).Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        catch (IOException)
        {
            // The process has ended; that is noticed where its end is waited for.
            return [];
        }
    }

    private static int LocalPort(string[] row) => int.Parse(row[1].AsSpan(row[1].IndexOf(':') + 1), NumberStyles.HexNumber);
}
