using System.Net.Sockets;
using Sallyport.Observations;
using Sallyport.Probes.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes;

/// <summary>Goes once through what asking is made of, with nothing sent and nothing kept, so that libraries are loaded and types known when the first connection is there.</summary>
internal static class Rehearsal
{
    private const string Name = "localhost";

    /// <summary>A fatal handshake_failure in a record (RFC 8446 6): what a reader is most often fed.</summary>
    private static ReadOnlySpan<byte> Refusal => [21, 3, 1, 0, 2, 2, 40];

    /// <summary>Rehearses; takes some ten milliseconds the first time in a process.</summary>
    internal static void Run()
    {
        using (var client = new TlsClient(HandshakePlan.Ordinary(Name).ToOptions())) _ = client.Start();
        new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp).Dispose();
        foreach (var offer in VersionQuestions.Legacy.Append(VersionQuestions.Tls13))
        {
            using var reader = offer.NewReader();
            _ = offer.ToRecords(Name);
            _ = reader.Feed(Refusal);
        }

        _ = OfferedSets.Weak(WeakClasses.All).Count();
    }
}
