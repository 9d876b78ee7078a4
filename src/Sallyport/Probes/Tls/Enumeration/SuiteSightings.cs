using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>Tells as soon as a suite of a kind was taken once, for questions that need to know no more of the lists than that.</summary>
/// <param name="newest">The newest version up to TLS 1.2 that is spoken; null for none.</param>
internal sealed class SuiteSightings(ProtocolVersion? newest)
{
    private readonly TaskCompletionSource _staticRsa = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _dhe = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when RSA key transport was taken in any version; may never end.</summary>
    internal Task StaticRsa => _staticRsa.Task;

    /// <summary>Ends when DHE was taken in the newest version up to TLS 1.2; may never end.</summary>
    internal Task Dhe => _dhe.Task;

    /// <summary>Takes in what came.</summary>
    internal void Note(HelloExchange exchange)
    {
        if (exchange.Outcome is not HelloOutcome.ServerHello { Suite: var suite } answer || answer.Version != exchange.Version) return;
        if (suite.KeyExchange == KeyExchange.Rsa) _staticRsa.TrySetResult();
        if (suite.KeyExchange == KeyExchange.Dhe && exchange.Version == newest) _dhe.TrySetResult();
    }
}
