using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>Finds every suite that a server takes in one version up to TLS 1.2, in its order, and who decides.</summary>
/// <remarks>n suites cost n + 1 hellos in each part of 127 candidates, the order included; one hello more tells whose order it is.</remarks>
/// <param name="asked">Where hellos go.</param>
/// <param name="version">The version.</param>
/// <param name="newest">True for the newest that the server speaks.</param>
/// <param name="beside">Groups and schemes to turn in the same hellos; null where another version's do that.</param>
internal sealed class SuiteEnumeration(AskedTrials asked, ProtocolVersion version, bool newest, KeyExchangeEnumeration? beside)
{
    private const int LongestOffer = 127;
    private const int OrderQuestion = 1;

    /// <summary>Asks everything; <paramref name="known"/> are the exchanges of this version that offered suites for another reason.</summary>
    /// <returns>True when the server took suites only where those of ECDSA were left out.</returns>
    internal async Task<bool> RunAsync(ImmutableArray<HelloExchange> known)
    {
        var parts = Parts().Select(part => new Elimination(part, SuiteRank.Guess(part))).ToList();
        foreach (var part in parts)
        {
            foreach (var exchange in known) part.Learn(AskedTrials.Read(exchange, OfferedList.Suites));
        }

        asked.Expect(OrderQuestion);
        var first = parts.ConvertAll(_ => new TaskCompletionSource<ushort?>(TaskCreationOptions.RunContinuationsAsynchronously));
        var favourites = FavouritesAsync(parts[0], first.Skip(1));
        await Task.WhenAll(parts.Select((part, index) => index == 0 && beside is not null
            ? asked.Inquire([part], beside.Lists, offered => beside.AskAsync(Offer(InOrder(part, offered[0])), offered), beside.Decide, favourites).RunAsync()
            : AskAsync(part, asked.Branch(), first[index])));
        await AskWhereItStumbledAsync(parts);
        var apart = await AskWithoutEcdsaAsync(parts);
        ushort[] found = [.. parts.SelectMany(part => part.Taken)];
        asked.Expect(-OrderQuestion);
        if (found.Length > 1) await OrderAsync(found, parts);
        return apart;
    }

    /// <summary>What the server likes best of each further part, as far as there is room for it.</summary>
    private static async Task<ushort[]> FavouritesAsync(Elimination behind, IEnumerable<TaskCompletionSource<ushort?>> others) =>
        [.. (await Task.WhenAll(others.Select(other => other.Task))).OfType<ushort>().Take(LongestOffer - behind.All.Length)];

    /// <summary>The order to offer in; what goes along behind the part stays there.</summary>
    private static ushort[] InOrder(Elimination part, ushort[] offered)
    {
        var own = Array.FindAll(offered, part.All.Contains);
        return [.. SuiteRank.WithoutChaChaAtTheTop(own), .. offered[own.Length..]];
    }

    /// <summary>The candidates in offers of a length that every server reads: what is ordinary and forward-secret, then the rest, what needs ECDSA at its end. The parts are asked for side by side.</summary>
    private IEnumerable<ushort[]> Parts()
    {
        var candidates = Candidates.Suites(version);
        var best = SuiteRank.Sort(candidates.Where(IsBest));
        var ordinary = SuiteRank.Sort(candidates.Where(suite => OfferedSets.Ordinary.Contains(suite) && !IsBest(suite)));
        var unusual = SuiteRank.Sort(candidates.Where(suite => !OfferedSets.Ordinary.Contains(suite)));
        return [.. best.Chunk(LongestOffer), .. ordinary.Concat(unusual.OrderBy(NeedsEcdsa)).Chunk(LongestOffer)];
    }

    private static bool IsBest(CipherSuite suite) => suite.ForwardSecret && OfferedSets.Ordinary.Contains(suite);

    private static bool NeedsEcdsa(ushort id) => new CipherSuite(id).Authentication == Authentication.Ecdsa;

    private Task AskAsync(Elimination part, AskedTrials branch) => asked.Inquire([part], [], async offered => [await AskAsync(offered[0], branch)]).RunAsync();

    /// <summary>Asks for a part, and tells <paramref name="first"/> of the first choice as soon as there is one, or that there is none.</summary>
    private async Task AskAsync(Elimination part, AskedTrials branch, TaskCompletionSource<ushort?> first)
    {
        try
        {
            await asked.Inquire([part], [], async offered => [await AskAsync(offered[0], branch)], () => Tell(part, first)).RunAsync();
        }
        finally
        {
            first.TrySetResult(null);
        }
    }

    private static void Tell(Elimination part, TaskCompletionSource<ushort?> first)
    {
        if (part.Taken.Count > 0) first.TrySetResult(part.Taken[0]);
    }

    /// <summary>Asks for each key exchange apart where an offer of several ended in internal_error.</summary>
    /// <remarks>Some servers choose a suite whose key exchange they then fail at, and would take others of the same offer (GnuTLS with DHE allowed and no parameters for it).</remarks>
    private async Task AskWhereItStumbledAsync(List<Elimination> parts)
    {
        ushort[] left = [.. parts.FindAll(part => part.Trials.Any(trial => trial is { Refused: true, Stumbled: true })).SelectMany(part => part.All.Except(part.Taken))];
        List<Elimination> kinds = [.. left.GroupBy(id => new CipherSuite(id).KeyExchange).SelectMany(kind => kind.Chunk(LongestOffer)).Select(kind => new Elimination(kind, SuiteRank.Guess(kind)))];
        parts.AddRange(kinds);
        await Task.WhenAll(kinds.Select(kind => AskAsync(kind, asked.Branch())));
    }

    /// <summary>Asks again without ECDSA where nothing else was taken beside it; true when that shows something.</summary>
    /// <remarks>Some servers with two certificates settle on ECDSA for every hello that names one such suite, and then refuse what their RSA certificate could do (HAProxy 2.6): that is asked for apart.</remarks>
    private async Task<bool> AskWithoutEcdsaAsync(List<Elimination> parts)
    {
        var mixed = parts.FindAll(part => Array.Exists(part.All, NeedsEcdsa));
        if (!mixed.Exists(part => part.Taken.Count > 0) || !mixed.TrueForAll(part => part.Taken.TrueForAll(NeedsEcdsa))) return false;

        var others = mixed.SelectMany(part => part.All.Except(part.Taken)).Where(id => !NeedsEcdsa(id)).Chunk(LongestOffer).Select(part => new Elimination(part, SuiteRank.Guess(part))).ToList();
        parts.AddRange(others);
        await Task.WhenAll(others.Select(part => AskAsync(part, asked.Branch())));
        return others.Exists(part => part.Taken.Count > 0);
    }

    private async Task OrderAsync(ushort[] found, List<Elimination> parts)
    {
        List<Trial> trials = [.. parts.SelectMany(part => part.Trials)];
        if (ServerOrder.Of([.. found], trials).Preference != ServerPreference.Server) trials.Add(await AskAsync(SuiteRank.Turned(found)));

        var preference = ServerOrder.Of([.. found], trials).Preference;
        if (preference == ServerPreference.Unknown && parts.Count(part => part.Taken.Count > 0) > 1) preference = ServerOrder.Of([.. found], [.. trials, await AskAsync(found)]).Preference;
        if (preference != ServerPreference.Server) return;

        await new OrderProof(found, trials, AskAsync).RunAsync();
        if (newest && SuiteRank.ChaChaFirst([.. found]) is { } ids) await asked.AskAsync(Offer(ids) with { Purpose = HelloPurpose.ChaChaFirst });
    }

    private Task<Trial> AskAsync(ushort[] ids) => AskAsync(ids, asked);

    private async Task<Trial> AskAsync(ushort[] ids, AskedTrials branch)
    {
        var offered = SuiteRank.WithoutChaChaAtTheTop(ids);
        return AskedTrials.Read(await branch.AskAsync(Offer(offered)), offered, OfferedList.Suites);
    }

    private HelloOffer Offer(ushort[] ids) => new()
    {
        Purpose = HelloPurpose.SuiteEnumeration,
        Version = version,
        Suites = [.. ids.Select(id => new CipherSuite(id))],
    };
}
