using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Finds every suite that a server takes in one version, in its order, and who decides.</summary>
/// <remarks>n suites cost n + 1 hellos in each part of 127 candidates, the order included; one or two hellos more tell whose order it is.</remarks>
internal sealed class SuiteEnumeration(AskedTrials asked, ProtocolVersion version, bool newest)
{
    private const int LongestOffer = 127;
    private const int ChaCha = (int)BulkCipher.CHACHA20_POLY1305;

    /// <summary>Asks everything; <paramref name="known"/> are the exchanges of this version that offered suites for another reason.</summary>
    internal async Task RunAsync(ImmutableArray<HelloExchange> known)
    {
        var parts = Parts().Select(part => new Elimination(part, new Guess(Likely(part), SuiteRank.Traits), AskAsync)).ToList();
        foreach (var part in parts)
        {
            foreach (var exchange in known) part.Learn(AskedTrials.Read([exchange], [.. exchange.Suites.Select(suite => suite.Id)], hello => hello.Suite.Id));
        }

        await Task.WhenAll(parts.Select(part => part.RunAsync()));
        ushort[] found = [.. parts.SelectMany(part => part.Taken)];
        if (found.Length > 1) await OrderAsync(found, parts);
    }

    /// <summary>The candidates, ordinary ones first, in offers of a length that every server reads; those that need an ECDSA certificate apart.</summary>
    /// <remarks>HAProxy with two certificates picks ECDSA for every hello that names one such suite, and then refuses what only its RSA certificate could do.</remarks>
    private IEnumerable<ushort[]> Parts()
    {
        var candidates = Candidates.Suites(version);
        var ordinary = SuiteRank.Sort(candidates.Where(OfferedSets.Ordinary.Contains));
        return ordinary.Concat(SuiteRank.Sort(candidates.Where(suite => !OfferedSets.Ordinary.Contains(suite))))
            .GroupBy(id => new CipherSuite(id).Authentication == Authentication.Ecdsa).SelectMany(kind => kind.Chunk(LongestOffer));
    }

    /// <summary>Of the suites of TLS 1.3, servers have those of RFC 8446; of the others, anything is possible.</summary>
    private static ushort[] Likely(ushort[] part) => Array.FindAll(part, id => !new CipherSuite(id).IsTls13 || id is >= 0x1301 and <= 0x1305);

    private async Task OrderAsync(ushort[] found, List<Elimination> parts)
    {
        var turned = await AskAsync([.. found.Reverse()]);
        var trials = parts.SelectMany(part => part.Trials).Append(turned);
        switch (ServerOrder.Of([.. found], [.. trials]).Preference)
        {
            case ServerPreference.Server:
                await new OrderProof(found, trials, AskAsync).RunAsync();
                await AskChaChaAsync(found);
                break;
            case ServerPreference.Client:
                var middle = found.Length / 2;
                await AskAsync([.. found[middle..], .. found[..middle]]);
                break;
            default:
                // Every choice so far was the first of its offer, or one offer alone held what several parts have: the found order tells.
                await AskAsync(found);
                break;
        }
    }

    /// <summary>Whether a client that puts ChaCha20 first, as those without AES in hardware do, gets it.</summary>
    private async Task AskChaChaAsync(ushort[] found)
    {
        var first = Array.FindAll(found, IsChaCha);
        var others = Array.FindAll(found, id => !IsChaCha(id));
        if (first.Length > 0 && others.Length > 0 && newest) await asked.AskAsync(Offer([.. first, .. others]) with { Purpose = HelloPurpose.ChaChaFirst });
    }

    private Task<Trial> AskAsync(ushort[] ids)
    {
        var offered = WithoutChaChaAtTheTop(ids);
        return asked.AskAsync(Offer(offered), offered, hello => hello.Suite.Id);
    }

    private HelloOffer Offer(ushort[] ids) => new()
    {
        Purpose = HelloPurpose.SuiteEnumeration,
        Version = version,
        Suites = [.. ids.Select(id => new CipherSuite(id))],
    };

    /// <summary>Some servers leave their order for a client whose first suite is ChaCha20; that is a question of its own.</summary>
    private static ushort[] WithoutChaChaAtTheTop(ushort[] ids) =>
        Array.FindIndex(ids, id => !IsChaCha(id)) is > 0 and var other ? [ids[other], .. ids[..other], .. ids[(other + 1)..]] : ids;

    private static bool IsChaCha(ushort id) => (int)new CipherSuite(id).Cipher == ChaCha;
}
