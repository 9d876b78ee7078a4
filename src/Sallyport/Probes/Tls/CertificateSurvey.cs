using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Targets;
using Sallyport.Wire.X509;

namespace Sallyport.Probes.Tls;

/// <summary>Gathers the distinct chains that handshakes brought, each with the anchors that could end it.</summary>
internal sealed class CertificateSurvey(TrustAnchors anchors, Target target, DateTimeOffset seenAt)
{
    /// <summary>One observation a distinct chain, in the order first seen: those of handshakes, then those that only hellos met.</summary>
    internal ImmutableArray<CertificateObservation> Gather(ImmutableArray<HandshakeObservation> handshakes, ImmutableArray<HelloExchange> hellos)
    {
        var presenting = Enumerable.Range(0, handshakes.Length).Where(index => !handshakes[index].Certificates.IsEmpty);
        var chains = presenting.GroupBy(index => Identity(handshakes[index]), StringComparer.Ordinal);
        ImmutableArray<CertificateObservation> seen = [.. chains.Select(chain => Observe(handshakes, [.. chain]))];
        var further = HelloChains.Of(hellos).Where(met => !seen.Any(one => Identity(one.Chain) == Identity(met.Certificates))).GroupBy(met => Identity(met.Certificates), StringComparer.Ordinal);
        return [.. seen, .. further.Select(chain => Observe([.. chain]))];
    }

    private static string Identity(HandshakeObservation handshake) => Identity(handshake.Certificates);

    private static string Identity(ImmutableArray<ImmutableArray<byte>> chain) => string.Join('.', chain.Select(der => Convert.ToBase64String(der.AsSpan())));

    /// <summary>A chain that no handshake was carried to its end with; hellos send the host's name whenever there is one.</summary>
    private CertificateObservation Observe(ImmutableArray<HelloChain> met)
    {
        var found = anchors.For(Read(met[0].Certificates));
        return new CertificateObservation
        {
            Chain = met[0].Certificates,
            Anchors = found.Anchors,
            NamedAnchors = anchors.Named,
            TrustStore = found.Store,
            ReferenceIdentity = target.ReferenceIdentity,
            SeenAt = seenAt,
            Handshakes = [],
            ForHost = true,
            StapledOcsp = met.FirstOrDefault(one => one.StapledOcsp is not null)?.StapledOcsp,
            SctList = met.FirstOrDefault(one => one.SctList is not null)?.SctList,
        };
    }

    private CertificateObservation Observe(ImmutableArray<HandshakeObservation> handshakes, ImmutableArray<int> presenting)
    {
        var all = presenting.Select(index => handshakes[index]).ToList();
        var found = anchors.For(Read(all[0].Certificates));
        return new CertificateObservation
        {
            Chain = all[0].Certificates,
            Anchors = found.Anchors,
            NamedAnchors = anchors.Named,
            TrustStore = found.Store,
            ReferenceIdentity = target.ReferenceIdentity,
            SeenAt = seenAt,
            Handshakes = presenting,
            ForHost = target.ServerName is null || all.Exists(handshake => handshake.ServerName is not null),
            StapledOcsp = all.Find(handshake => handshake.StapledOcsp is not null)?.StapledOcsp,
            SctList = all.Find(handshake => handshake.SctList is not null)?.SctList,
        };
    }

    private static ImmutableArray<Certificate> Read(ImmutableArray<ImmutableArray<byte>> chain)
    {
        var read = ImmutableArray.CreateBuilder<Certificate>();
        foreach (var der in chain)
        {
            var certificate = Certificate.Read(der.AsMemory());
            if (certificate.IsOk) read.Add(certificate.Value);
        }

        return read.DrainToImmutable();
    }
}
