using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Tls;

namespace Sallyport.Probes;

/// <summary>What an ordinary client's visit brought.</summary>
/// <param name="Runs">The connections in order, at least one.</param>
internal sealed record VisitResult(HandshakeRun[] Runs)
{
    /// <summary>How the port answered; null when the run was cancelled before it did.</summary>
    internal PortObservation? Port => Runs[0].Port;

    /// <summary>The first bytes that came.</summary>
    internal byte[] FirstBytes => Runs[0].FirstBytes;

    /// <summary>The first chain that was presented; empty when none was.</summary>
    internal ImmutableArray<ImmutableArray<byte>> Chain => Runs.Select(run => run.Handshake?.Certificates ?? []).FirstOrDefault(chain => !chain.IsEmpty, []);

    /// <summary>The handshakes alone, with the certificate that they met: enough to know which service to ask further.</summary>
    /// <param name="host">The name that the certificate has to carry.</param>
    /// <param name="at">When.</param>
    internal TlsObservation Tls(string host, DateTimeOffset at)
    {
        var handshakes = Runs.Select(run => run.Handshake).OfType<HandshakeObservation>().ToImmutableArray();
        var shown = new CertificateObservation { Chain = Chain, Anchors = [], TrustStore = null, ReferenceIdentity = host, SeenAt = at, Handshakes = [0], ForHost = true };
        return new TlsObservation { Hellos = [], Handshakes = handshakes, Certificates = Chain.IsEmpty ? [] : [shown] };
    }

    /// <summary>What HTTP met. Where a handshake stood in the way, that is it: its questions stay open and do not vanish.</summary>
    /// <param name="host">The host asked for.</param>
    /// <param name="asked">False where HTTP is not spoken inside.</param>
    /// <param name="at">When.</param>
    internal HttpObservation? Http(string host, bool asked, DateTimeOffset at)
    {
        var exchanges = Runs.Select(run => run.Http).OfType<HttpExchange>().ToImmutableArray();
        if (exchanges.IsEmpty && asked && Runs[^1].Handshake is { IsComplete: false, End: var end })
            exchanges = [new HttpExchange("/", at, TimeSpan.Zero, null, $"HTTP was not asked: an ordinary client's handshake was {end.Words}")];

        return exchanges.IsEmpty ? null : new HttpObservation { Exchanges = exchanges, Host = host };
    }
}
