using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>Finds every group and signature scheme up to TLS 1.2: ServerKeyExchange names both.</summary>
/// <remarks>
/// The hellos that ask for suites offer all groups and schemes, what is not known of them first: a server that follows the client's order shows one more of each in every answer. What they leave open is asked for afterwards
/// by leaving out, each alone and the other whole.
/// </remarks>
internal sealed class KeyExchangeEnumeration(AskedTrials asked, ProtocolVersion version, bool newest)
{
    private static readonly CipherSuite[] Curves = [.. OfferedSets.Ordinary.Where(suite => suite.KeyExchange == KeyExchange.Ecdhe)];
    private static readonly CipherSuite[] RsaCurves = [.. Curves.Where(suite => suite.Authentication == Authentication.Rsa)];
    private static readonly CipherSuite[] Signed = [.. OfferedSets.Ordinary.Where(suite => suite.KeyExchange is KeyExchange.Ecdhe or KeyExchange.Dhe)];
    private Elimination _groups = new(KeyExchangeRank.Groups(Candidates.LegacyGroups), KeyExchangeRank.GuessGroups());
    private Elimination _schemes = new(KeyExchangeRank.Schemes(Candidates.Schemes), KeyExchangeRank.GuessSchemes());

    private Task? _early;

    /// <summary>The lists that may be turned in other questions: groups, then, where the version has them, schemes.</summary>
    internal Elimination[] Lists => version == ProtocolVersion.Tls12 ? [_groups, _schemes] : [_groups];

    /// <summary>Looks at what was turned so far: of a server that does not follow the client nothing more comes that way, so what is left is asked for at once.</summary>
    internal void Decide()
    {
        if (_early is not null || _groups.Trials.Count < 2 || _groups.Taken.Count > 1) return;

        (_groups, _schemes) = (_groups.Fork(KeyExchangeRank.GuessGroups(ownOrder: true)), _schemes.Fork(KeyExchangeRank.GuessSchemes(ownOrder: true)));
        _early = AskAsync();
    }

    /// <summary>Puts <paramref name="offer"/> with the groups and schemes of <paramref name="offered"/> behind its own list, and reads the key exchange too.</summary>
    internal async Task<Trial[]> AskAsync(HelloOffer offer, ushort[][] offered)
    {
        var answer = await asked.AskAsync(With(offer, offered[1], offered.Length > 2 ? offered[2] : _schemes.All));
        Trial[] trials = [AskedTrials.Read(answer, OfferedList.Suites.Offered(answer[^1]), OfferedList.Suites), AskedTrials.Read(answer, offered[1], OfferedList.Groups), Schemes(answer, offered)];
        return trials[..offered.Length];
    }

    /// <summary>Asks for what is left; again without the suites of ECDSA where those stand in the way (<paramref name="apart"/>).</summary>
    internal async Task RunAsync(bool apart)
    {
        await (_early ?? AskAsync());
        if (apart) await AskWithoutEcdsaAsync();
    }

    /// <summary>With two certificates, the curve of the ECDSA one has to be on offer wherever its suites are: what is left is asked for without them.</summary>
    private Task AskWithoutEcdsaAsync()
    {
        var left = _groups.Left([]);
        return left.Length == 0 ? Task.CompletedTask : asked.Inquire([new Elimination(left, KeyExchangeRank.GuessGroups())], [], async offered => [(await AskAsync(Offer(RsaCurves), offered[0], _schemes.All))[0]]).RunAsync();
    }

    /// <summary>Schemes and groups together as far as both have some, then each alone.</summary>
    private async Task AskAsync()
    {
        if (version == ProtocolVersion.Tls12 && !_schemes.Finished) await AskTogetherAsync();
        if (FollowsClient) await TurnAsync();
        await Task.WhenAll(
            asked.Inquire([_groups], [], async offered => [(await AskAsync(Offer(Curves), offered[0], _schemes.All))[0]]).RunAsync(),
            version == ProtocolVersion.Tls12 ? asked.Inquire([_schemes], [], async offered => [(await AskAsync(Offer(Signed), _groups.All, offered[0]))[1]]).RunAsync() : Task.CompletedTask);
        if (newest && _groups.Taken.Count > 1 && Order.Preference == ServerPreference.Unknown) await AskAsync(Offer(Curves), [.. Enumerable.Reverse(_groups.Taken)], _schemes.All);
    }

    private ServerOrder Order => ServerOrder.Of([.. _groups.Taken], _groups.Trials);

    private bool FollowsClient => Order.Preference == ServerPreference.Client;

    /// <summary>Where the client's order decides, groups need not be left out, which would take the curve of an ECDSA certificate away.</summary>
    private Task AskTogetherAsync()
    {
        Elimination[] narrowed = FollowsClient ? [_schemes] : [_schemes, _groups], turned = FollowsClient ? [_groups] : [];
        return asked.Inquire(narrowed, turned, async offered =>
        {
            var trials = await AskAsync(Offer(Curves), offered[1], offered[0]);
            return [trials[1], trials[0]];
        }).RunAsync();
    }

    /// <summary>All groups, what is not known of them first, as long as that shows something new.</summary>
    private async Task TurnAsync()
    {
        for (var known = -1; !_groups.Finished && known < _groups.Taken.Count;)
        {
            known = _groups.Taken.Count;
            _groups.Learn((await AskAsync(Offer(Curves), _groups.LeftFirst([]), _schemes.All))[0]);
        }
    }

    private static Trial Schemes(HelloExchange[] answer, ushort[][] offered) => AskedTrials.Read(answer, offered.Length > 2 ? offered[2] : [], OfferedList.Schemes);

    private async Task<Trial[]> AskAsync(HelloOffer offer, ushort[] groups, ushort[] schemes)
    {
        var answer = await asked.AskAsync(With(offer, groups, schemes));
        return [AskedTrials.Read(answer, groups, OfferedList.Groups), AskedTrials.Read(answer, schemes, OfferedList.Schemes)];
    }

    private HelloOffer Offer(CipherSuite[] suites) => new() { Purpose = HelloPurpose.KeyExchangeEnumeration, Version = version, Suites = [.. suites] };

    private static HelloOffer With(HelloOffer offer, ushort[] groups, ushort[] schemes) => offer with
    {
        Groups = [.. groups.Select(id => new NamedGroup(id))],
        Schemes = [.. schemes.Select(id => new SignatureScheme(id))],
        ReadsKeyExchange = true,
    };
}
