namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>What an answer is expected to be.</summary>
/// <param name="Id">The value that the server is expected to choose; null when it is expected to refuse.</param>
/// <param name="Odds">How likely that is, from 0 to 1.</param>
internal readonly record struct Expectation(ushort? Id, double Odds)
{
    /// <summary>A refusal is expected.</summary>
    internal static Expectation Refusal(double odds) => new(null, odds);
}
