using System.Runtime.InteropServices;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Reads the signature schemes of TLS 1.3 from handshakes: the server signs under encryption, so only one carried to CertificateVerify tells.</summary>
internal static class Schemes13Reading
{
    private const string NotAsked = "TLS 1.3 signs under encryption, and no handshake was made for each scheme";

    /// <summary>What was used, and what was refused.</summary>
    internal static AcceptedSet Of(TlsObservation tls)
    {
        if (tls.Versions.Tls13 is Answer.No) return AcceptedSet.None;

        var candidates = MemoryMarshal.Cast<SignatureScheme, ushort>(Candidates.Schemes.AsSpan());
        var trials = tls.Handshakes.Where(handshake => handshake.Purpose == HandshakePurpose.Schemes).Select(Trial).ToList();
        var set = AcceptedSet.Of(candidates, trials, tls.Handshakes.Where(handshake => handshake.Version == ProtocolVersion.Tls13).Select(handshake => handshake.SignatureScheme?.Id).OfType<ushort>());
        return trials.Count == 0 ? set with { Incomplete = NotAsked } : set;
    }

    /// <summary>A handshake as a trial of the schemes that it offered.</summary>
    internal static Trial Trial(HandshakeObservation handshake)
    {
        var refused = handshake is { SignatureScheme: null, End: HandshakeEnd.Refused { Alert: var alert } } && HelloTrials.IsRefusal(alert);
        return new Trial(
            [.. handshake.SchemesOffered.Select(scheme => scheme.Id)], handshake.SignatureScheme?.Id, refused,
            refused || handshake.SignatureScheme is not null ? null : $"a handshake was {handshake.End.Words}");
    }
}
