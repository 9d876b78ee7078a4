using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Finds which weak classes a server takes in one version: offers them alone, drops the classes that an answer shows, and ends with a refusal.</summary>
/// <remarks>Costs one hello for each class taken and one a refused offer, at most twice the number of classes.</remarks>
internal sealed class WeakSuiteProbe(HelloProbe hellos)
{
    /// <summary>Asks until every class is shown or refused, or an answer decides nothing.</summary>
    internal async Task<HelloExchange[]> AskAsync(ProtocolVersion version, CancellationToken token)
    {
        var exchanges = new List<HelloExchange>();
        var open = new Queue<ImmutableArray<WeakClass>>([[.. WeakClasses.All]]);
        while (open.TryDequeue(out var classes) && exchanges.Count <= 2 * WeakClasses.All.Count)
        {
            var offers = OfferedSets.Weak(classes).ToList();
            foreach (var suites in offers)
            {
                exchanges.AddRange(await hellos.AskAsync(VersionQuestions.Weak(version, suites), token));
                if (Chosen(exchanges[^1].Outcome) is not { } suite) continue;

                var left = classes.Where(weak => !weak.Contains(suite) && WeakClasses.Suites(weak).All(suites.Contains)).ToImmutableArray();
                if (left.Length > 0) open.Enqueue(left);
            }
        }

        return [.. exchanges];
    }

    private static CipherSuite? Chosen(HelloOutcome outcome) => outcome is HelloOutcome.ServerHello hello ? hello.Suite : null;
}
