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
    internal async Task<ImmutableArray<CertificateObservation>> GatherAsync(ImmutableArray<HandshakeObservation> handshakes)
    {
        var groups = handshakes
            .Select((handshake, index) => (handshake, index))
            .Where(pair => !pair.handshake.Certificates.IsEmpty)
            .GroupBy(pair => string.Join('.', pair.handshake.Certificates.Select(der => Convert.ToBase64String(der.AsSpan()))), StringComparer.Ordinal);
        var gathered = ImmutableArray.CreateBuilder<CertificateObservation>();
        foreach (var group in groups) gathered.Add(await ObserveAsync([.. group]));
        return gathered.DrainToImmutable();
    }

    private async Task<CertificateObservation> ObserveAsync(ImmutableArray<(HandshakeObservation Handshake, int Index)> presented)
    {
        var first = presented[0].Handshake;
        var (found, store) = await anchors.ForAsync(Read(first.Certificates));
        return new CertificateObservation
        {
            Chain = first.Certificates,
            Anchors = found,
            NamedAnchors = anchors.Named,
            TrustStore = store,
            ReferenceIdentity = target.ReferenceIdentity,
            SeenAt = seenAt,
            Handshakes = [.. presented.Select(pair => pair.Index)],
            ForHost = target.ServerName is null || presented.Any(pair => pair.Handshake.ServerName is not null),
            StapledOcsp = presented.Select(pair => pair.Handshake.StapledOcsp).FirstOrDefault(response => response is not null),
            SctList = presented.Select(pair => pair.Handshake.SctList).FirstOrDefault(list => list is not null),
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
