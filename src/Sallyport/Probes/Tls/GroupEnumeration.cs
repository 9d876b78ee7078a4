using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Finds every group that a server takes in TLS 1.3: with no key share in the hello, the HelloRetryRequest names the choice and nothing is signed.</summary>
internal sealed class GroupEnumeration(AskedTrials asked)
{
    /// <summary>Asks everything; <paramref name="known"/> are the exchanges with TLS 1.3 that offered groups for another reason.</summary>
    internal async Task RunAsync(ImmutableArray<HelloExchange> known)
    {
        var groups = new Elimination(KeyExchangeRank.Groups(Candidates.Groups13), KeyExchangeRank.GuessGroups(), AskAsync);
        foreach (var exchange in known) groups.Learn(AskedTrials.Read([exchange], [.. OfferedLists.Of(exchange).Groups.Select(group => group.Id)], hello => hello.Group?.Id));
        await groups.RunAsync();
        if (groups.Taken.Count < 2) return;

        var turned = await AskAsync([.. Enumerable.Reverse(groups.Taken)]);
        await new OrderProof([.. groups.Taken], [.. groups.Trials, turned], AskAsync).RunAsync();
    }

    private Task<Trial> AskAsync(ushort[] ids) => asked.AskAsync(
        new HelloOffer { Purpose = HelloPurpose.GroupEnumeration, Version = ProtocolVersion.Tls13, Suites = OfferedSets.Tls13, Groups = [.. ids.Select(id => new NamedGroup(id))] },
        ids,
        hello => hello.Group?.Id);
}
