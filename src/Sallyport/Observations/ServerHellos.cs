using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>The answers that hellos met, each with its place in the observation.</summary>
internal static class ServerHellos
{
    /// <summary>Every ServerHello, in the order asked.</summary>
    internal static IEnumerable<AnsweredHello> All(TlsObservation tls)
    {
        for (var i = 0; i < tls.Hellos.Length; i++)
        {
            if (tls.Hellos[i].Outcome is HelloOutcome.ServerHello hello) yield return new AnsweredHello(hello, $"tls/hellos/{i}");
        }
    }

    /// <summary>Those of a version from <paramref name="oldest"/> to <paramref name="newest"/>.</summary>
    internal static IEnumerable<AnsweredHello> Between(TlsObservation tls, ProtocolVersion oldest, ProtocolVersion newest) =>
        All(tls).Where(pair => pair.Hello.Version >= oldest && pair.Hello.Version <= newest);
}

/// <summary>A ServerHello with its place in the observation.</summary>
/// <param name="Hello">The answer.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record AnsweredHello(HelloOutcome.ServerHello Hello, string Source);
