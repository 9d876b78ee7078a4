using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Finds every group and signature scheme up to TLS 1.2: ServerKeyExchange names both, so one hello asks for both while both have answers left.</summary>
/// <remarks>A refusal of both tells nothing about either; from then on each is asked for alone, the other whole.</remarks>
internal sealed class KeyExchangeEnumeration
{
    private static readonly CipherSuite[] Curves = [.. OfferedSets.Ordinary.Where(suite => suite.KeyExchange == KeyExchange.Ecdhe)];
    private static readonly CipherSuite[] Signed = [.. OfferedSets.Ordinary.Where(suite => suite.KeyExchange is KeyExchange.Ecdhe or KeyExchange.Dhe)];
    private static readonly ushort[] AllGroups = KeyExchangeRank.Groups(Candidates.LegacyGroups);
    private static readonly ushort[] AllSchemes = KeyExchangeRank.Schemes(Candidates.Schemes);
    private readonly AskedTrials _asked;
    private readonly ProtocolVersion _version;
    private readonly bool _newest;
    private readonly Elimination _groups;
    private readonly Elimination _schemes;

    internal KeyExchangeEnumeration(AskedTrials asked, ProtocolVersion version, bool newest)
    {
        _asked = asked;
        _version = version;
        _newest = newest;
        _groups = new(AllGroups, KeyExchangeRank.GuessGroups(), AskGroupsAsync);
        _schemes = new(AllSchemes, KeyExchangeRank.GuessSchemes(), AskSchemesAsync);
    }

    /// <summary>Asks everything.</summary>
    internal async Task RunAsync()
    {
        if (_version == ProtocolVersion.Tls12) await AskBothAsync();
        await Task.WhenAll(_groups.RunAsync(), _version == ProtocolVersion.Tls12 ? _schemes.RunAsync() : Task.CompletedTask);
        if (_newest && _groups.Taken.Count > 1) await AskGroupsAsync([.. Enumerable.Reverse(_groups.Taken)]);
    }

    private async Task AskBothAsync()
    {
        while (true)
        {
            ushort[] groups = _groups.Left, schemes = _schemes.Left;
            var answer = await _asked.AskAsync(Offer(Curves, groups, schemes));
            var group = AskedTrials.Read(answer, groups, hello => hello.Group?.Id);
            var scheme = AskedTrials.Read(answer, schemes, hello => hello.Scheme?.Id);
            if (group.Chosen is null || scheme.Chosen is null) return;

            _groups.Learn(group);
            _schemes.Learn(scheme);
        }
    }

    private Task<Trial> AskGroupsAsync(ushort[] ids) => _asked.AskAsync(Offer(Curves, ids, AllSchemes), ids, hello => hello.Group?.Id);

    private Task<Trial> AskSchemesAsync(ushort[] ids) => _asked.AskAsync(Offer(Signed, AllGroups, ids), ids, hello => hello.Scheme?.Id);

    private HelloOffer Offer(CipherSuite[] suites, ushort[] groups, ushort[] schemes) => new()
    {
        Purpose = HelloPurpose.KeyExchangeEnumeration,
        Version = _version,
        Suites = [.. suites],
        Groups = [.. groups.Select(id => new NamedGroup(id))],
        Schemes = [.. schemes.Select(id => new SignatureScheme(id))],
        ReadsKeyExchange = true,
    };
}
