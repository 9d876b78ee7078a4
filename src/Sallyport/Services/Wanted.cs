using System.Collections.Immutable;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;

namespace Sallyport.Services;

/// <summary>Decides what is worth asking next: the paths and first messages that rules of candidates look at, the best gain first.</summary>
/// <remarks>A candidate is a product with some evidence that is not yet sure, or whose version a path of its own would tell. Nothing is asked for a product that nothing speaks for.</remarks>
public sealed record Wanted(ImmutableArray<string> Paths, ImmutableArray<Stimulus> Stimuli)
{
    private const int MostPaths = 3;

    private static readonly (string Field, Stimulus Stimulus)[] Replies =
    [
        ("sstp.reply", Stimulus.Sstp), ("sstp.text", Stimulus.Sstp), ("tor.reply", Stimulus.Tor), ("rdp.reply", Stimulus.Rdp), ("socks.reply", Stimulus.Socks),
    ];

    /// <summary>What to ask of <paramref name="endpoint"/> after what was seen of it.</summary>
    /// <param name="endpoint">What was seen so far.</param>
    /// <param name="book">The rules.</param>
    public static Wanted Of(EndpointObservation endpoint, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(book);
        var open = Naming.Candidates(book.Match(EndpointFields.Read(endpoint))).Where(IsOpen).ToList();
        var asked = endpoint.Service?.Stimuli.Select(exchange => exchange.Stimulus).ToList() ?? [];
        var fields = open.SelectMany(candidate => candidate.Product.Rules).SelectMany(rule => rule.Conditions).Select(condition => condition.Field).ToHashSet(StringComparer.Ordinal);
        return new Wanted(
            [.. open.SelectMany(candidate => candidate.Product.Ask).Distinct(StringComparer.Ordinal).Take(MostPaths)],
            [.. Replies.Where(reply => fields.Contains(reply.Field) && !asked.Contains(reply.Stimulus)).Select(reply => reply.Stimulus).Distinct(), .. MetSilence(endpoint) ? [Stimulus.BareHttp] : Array.Empty<Stimulus>()]);
    }

    /// <summary>TLS answers, and an ordinary request inside it met nothing at all, nor is it known what is spoken there instead.</summary>
    private static bool MetSilence(EndpointObservation endpoint) =>
        endpoint is { Tls: { } tls, Http: { Final: null } http } && tls.Handshakes.Any(handshake => handshake.IsComplete) && http.Exchanges.All(exchange => exchange.Foreign is null)
            && endpoint.Service?.Stimuli.Any(StimulusReading.ProvesInside) != true;

    private static bool IsOpen(IdentifiedProduct candidate) => !candidate.IsSure || candidate.Version is null;
}
