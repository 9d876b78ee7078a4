using System.Net.Sockets;
using Sallyport.Probes.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes;

/// <summary>Goes once through what asking is made of, with nothing sent and nothing kept, so that libraries are loaded and types known when the first connection is there.</summary>
internal static class Rehearsal
{
    private const string Name = "localhost";

    /// <summary>Rehearses; takes some ten milliseconds the first time in a process.</summary>
    internal static void Run()
    {
        using (var client = new TlsClient(HandshakePlan.Ordinary(Name).ToOptions())) _ = client.Start();
        new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp).Dispose();
        foreach (var offer in VersionQuestions.Legacy) _ = offer.ToRecords(Name);
        _ = VersionQuestions.Tls13.ToRecords(Name);
    }
}
