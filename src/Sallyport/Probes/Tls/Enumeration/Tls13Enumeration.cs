using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>Finds every suite and every group that a server takes in TLS 1.3: with no key share in the hello, the HelloRetryRequest names its choice of both and nothing is signed.</summary>
/// <remarks>Suites and groups are chosen independently of each other there (RFC 8446 4.1.1), so one hello asks for both while both have answers left; a refusal is asked for apart.</remarks>
internal sealed class Tls13Enumeration(AskedTrials asked, bool chaCha)
{
    private readonly Elimination _suites = new(SuiteRank.Sort(Candidates.Suites(ProtocolVersion.Tls13)), SuiteRank.Guess(Candidates.Suites(ProtocolVersion.Tls13)));
    private readonly Elimination _groups = new(KeyExchangeRank.Groups(Candidates.Groups13), KeyExchangeRank.GuessGroups());

    /// <summary>Asks everything; <paramref name="known"/> are the exchanges with TLS 1.3 that offered all suites and all groups for another reason.</summary>
    internal async Task RunAsync(IEnumerable<HelloExchange> known)
    {
        foreach (var exchange in known)
        {
            _suites.Learn(AskedTrials.Read(exchange, OfferedList.Suites));
            _groups.Learn(AskedTrials.Read(exchange, OfferedList.Groups));
        }

        await asked.Inquire([_suites, _groups], [], offered => AskAsync(offered[0], offered[1])).RunAsync();
        await Task.WhenAll(
            asked.Inquire([_suites], [], async offered => [(await AskAsync(offered[0], _groups.All))[0]]).RunAsync(),
            asked.Inquire([_groups], [], async offered => [(await AskAsync(_suites.All, offered[0]))[1]]).RunAsync());
        if (_suites.Taken.Count > 1 || _groups.Taken.Count > 1) await OrderAsync();
    }

    /// <summary>Both lists reversed tell whose order it is; then what the answers leave open of a server's own.</summary>
    private async Task OrderAsync()
    {
        var turned = await AskAsync(SuiteRank.Turned(_suites.Taken), [.. Enumerable.Reverse(_groups.Taken)]);
        await Task.WhenAll(
            new OrderProof([.. _suites.Taken], [.. _suites.Trials, turned[0]], async ids => (await AskAsync(ids, _groups.All))[0]).RunAsync(),
            new OrderProof([.. _groups.Taken], [.. _groups.Trials, turned[1]], async ids => (await AskAsync(_suites.All, ids))[1]).RunAsync(),
            AskChaChaAsync(ServerOrder.Of([.. _suites.Taken], [.. _suites.Trials, turned[0]])));
    }

    /// <summary>Whether a client that puts ChaCha20 first, as those without AES in hardware do, gets it.</summary>
    private async Task AskChaChaAsync(ServerOrder order)
    {
        if (chaCha && order.Preference == ServerPreference.Server && SuiteRank.ChaChaFirst(order.Ids) is { } ids) await asked.AskAsync(Offer(ids, _groups.All) with { Purpose = HelloPurpose.ChaChaFirst });
    }

    private async Task<Trial[]> AskAsync(ushort[] suites, ushort[] groups)
    {
        var offered = SuiteRank.WithoutChaChaAtTheTop(suites);
        var answer = await asked.AskAsync(Offer(offered, groups));
        return [AskedTrials.Read(answer, offered, OfferedList.Suites), AskedTrials.Read(answer, groups, OfferedList.Groups)];
    }

    private HelloOffer Offer(ushort[] suites, ushort[] groups) => new()
    {
        Purpose = groups.Length < _groups.All.Length ? HelloPurpose.GroupEnumeration : HelloPurpose.SuiteEnumeration,
        Version = ProtocolVersion.Tls13,
        Suites = [.. suites.Select(id => new CipherSuite(id))],
        Groups = [.. groups.Select(id => new NamedGroup(id))],
    };
}
