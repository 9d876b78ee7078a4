using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Targets;
using Sallyport.Wire.X509;

namespace Sallyport.Probes.Tls;

/// <summary>Gathers the distinct chains that handshakes brought, each with the anchors that could end it.</summary>
internal sealed class CertificateSurvey(TrustAnchors anchors, Target target, DateTimeOffset seenAt)
{
    /// <summary>One observation a distinct chain, in the order first seen.</summary>
    internal ImmutableArray<CertificateObservation> Gather(ImmutableArray<HandshakeObservation> handshakes)
    {
        var presenting = Enumerable.Range(0, handshakes.Length).Where(index => !handshakes[index].Certificates.IsEmpty);
        var chains = presenting.GroupBy(index => Identity(handshakes[index]), StringComparer.Ordinal);
        return [.. chains.Select(chain => Observe(handshakes, [.. chain]))];
    }

    private static string Identity(HandshakeObservation handshake) =>
        string.Join('.', handshake.Certificates.Select(der => Convert.ToBase64String(der.AsSpan())));

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
