using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>The answers that hellos met, each with its place in the observation.</summary>
internal static class ServerHellos
{
    /// <summary>Every ServerHello, in the order asked.</summary>
    internal static IEnumerable<(HelloOutcome.ServerHello Hello, string Source)> All(TlsObservation tls)
    {
        for (var i = 0; i < tls.Hellos.Length; i++)
        {
            if (tls.Hellos[i].Outcome is HelloOutcome.ServerHello hello) yield return (hello, $"tls/hellos/{i}");
        }
    }

    /// <summary>Those of a version from <paramref name="oldest"/> to <paramref name="newest"/>.</summary>
    internal static IEnumerable<(HelloOutcome.ServerHello Hello, string Source)> Between(TlsObservation tls, ProtocolVersion oldest, ProtocolVersion newest) =>
        All(tls).Where(pair => pair.Hello.Version >= oldest && pair.Hello.Version <= newest);
}
