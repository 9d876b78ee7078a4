using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Wire.X509;

namespace Sallyport.Probes.Revocation;

/// <summary>Asks authorities about the certificates of one target while it is looked at, each certificate once, at whatever address it was met.</summary>
/// <param name="profile">Quick asks nobody; standard asks about the first certificate; deep about every one.</param>
/// <param name="anchors">Where an issuer is looked for that was not sent along.</param>
/// <param name="clock">The clock that deadlines are taken from.</param>
internal sealed class RevocationSurvey(SurveyProfile profile, Lazy<Task<TrustAnchors>> anchors, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task<ImmutableArray<RevocationFetch>>> _asked = new(StringComparer.Ordinal);

    /// <summary>Begins to ask about the first certificate of <paramref name="chain"/>, met at <paramref name="address"/>.</summary>
    internal void Begin(ImmutableArray<ImmutableArray<byte>> chain, IPAddress address, CancellationToken token)
    {
        if (profile == SurveyProfile.Quick || chain.IsDefaultOrEmpty) return;

        lock (_lock)
        {
            if (profile != SurveyProfile.Deep && _asked.Count > 0) return;

            _asked.TryAdd(Identity(chain), Task.Run(() => AskAsync(chain, address, token), CancellationToken.None));
        }
    }

    /// <summary>The chains with what was learned about their first certificate, or why nobody was asked.</summary>
    internal async Task<ImmutableArray<CertificateObservation>> AttachAsync(ImmutableArray<CertificateObservation> chains, IPAddress address, CancellationToken token)
    {
        var attached = ImmutableArray.CreateBuilder<CertificateObservation>(chains.Length);
        foreach (var chain in chains)
        {
            if (profile == SurveyProfile.Deep && chain.ForHost) Begin(chain.Chain, address, token);
            attached.Add(Asked(chain) is { } fetches ? chain with { Revocation = await fetches } : chain with { RevocationNotAsked = WhyNot() });
        }

        return attached.MoveToImmutable();
    }

    private Task<ImmutableArray<RevocationFetch>>? Asked(CertificateObservation seen)
    {
        lock (_lock) return _asked.GetValueOrDefault(Identity(seen.Chain));
    }

    private string WhyNot() => profile == SurveyProfile.Quick ? "authorities are not asked in the quick profile" : "only the first certificate is asked about; every one is with --profile deep";

    private async Task<ImmutableArray<RevocationFetch>> AskAsync(ImmutableArray<ImmutableArray<byte>> chain, IPAddress address, CancellationToken token)
    {
        var read = CertificateChains.Read(chain);
        if (read.IsEmpty || !HasUrls(read[0])) return [];
        if ((await IssuerAsync(read)) is not { } issuer) return [];

        return await new RevocationProbe(AddressScopes.Of(address), clock).AskAsync(read[0], issuer, token);
    }

    private static bool HasUrls(Certificate leaf) => leaf.Extensions.AuthorityInformationAccess is { OcspUrls.IsEmpty: false } || !leaf.Extensions.CrlUrls.IsEmpty;

    /// <summary>The issuer among those sent along, else among the anchors; by name, since its key is part of the question and the answer is verified later.</summary>
    private async Task<Certificate?> IssuerAsync(ImmutableArray<Certificate> chain)
    {
        if (chain.Skip(1).FirstOrDefault(candidate => candidate.Subject == chain[0].Issuer) is { } sent) return sent;

        var store = await anchors.Value;
        return CertificateChains.Read(store.For(chain).Anchors.AddRange(store.Named)).FirstOrDefault(anchor => anchor.Subject == chain[0].Issuer);
    }

    private static string Identity(ImmutableArray<ImmutableArray<byte>> chain) => chain.IsEmpty ? string.Empty : Convert.ToBase64String(chain[0].AsSpan());
}
