using Sallyport.Observations;

namespace Sallyport.Probes.Tls;

/// <summary>Asks once more about the versions whose hellos were dropped, each time between two hellos that were answered before.</summary>
/// <remarks>A limit of connections drops hello after hello, whatever they offer, and would pass for a server that speaks nothing old: it drops one of the frame as well.</remarks>
internal sealed class DropConfirmation(HelloProbe hellos, CancellationToken token)
{
    /// <summary>The exchanges of all frames, three for each version in question; empty when no hello was dropped, or none answered.</summary>
    /// <param name="asked">Each version's question with what came back.</param>
    internal async Task<HelloExchange[]> AskAsync(IReadOnlyList<(IHelloQuestion Question, HelloExchange[] Exchanges)> asked)
    {
        var dropped = asked.Where(one => one.Exchanges.Length > 1 && Array.TrueForAll(one.Exchanges, HelloTrials.IsWordlessDrop)).ToList();
        if (dropped.Count == 0 || Answered(asked) is not { } frame) return [];

        var frames = await Task.WhenAll(dropped.Select(one => FrameAsync(one.Question, frame)));
        return [.. frames.SelectMany(exchanges => exchanges)];
    }

    private static IHelloQuestion? Answered(IReadOnlyList<(IHelloQuestion Question, HelloExchange[] Exchanges)> asked) =>
        asked.OrderByDescending(one => one.Exchanges[0].Outcome is HelloOutcome.ServerHello).FirstOrDefault(one => one.Exchanges[0].Outcome is HelloOutcome.ServerHello or HelloOutcome.Refused).Question;

    private async Task<HelloExchange[]> FrameAsync(IHelloQuestion question, IHelloQuestion frame) =>
        [await hellos.AskOnceAsync(frame, token), await hellos.AskOnceAsync(question, token), await hellos.AskOnceAsync(frame, token)];
}
