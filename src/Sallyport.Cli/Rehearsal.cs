using System.Collections.Immutable;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Targets;
using Sallyport.Verdicts;

namespace Sallyport.Cli;

/// <summary>
/// Goes once through what a check is made of, with nothing sent and nothing kept, on another core while the command line is read and the network waited for:
/// libraries are loaded and types are known by the time they are needed.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Begins in the background, where there is a second core.</summary>
    internal static void Begin()
    {
        if (Environment.ProcessorCount > 1) new Thread(Run) { IsBackground = true, Name = "rehearsal" }.Start();
    }

    private static void Run()
    {
        Probes.Rehearsal.Run();
        _ = Judgement.Of(Nothing(), KnowledgeBase.Embedded);
    }

    private static HostObservation Nothing()
    {
        TargetParser.Parse("localhost", out var target);
        var certificate = new CertificateObservation
        {
            Chain = [[0]], Anchors = [], TrustStore = null, ReferenceIdentity = "localhost", SeenAt = default, Handshakes = [], ForHost = true,
        };
        var tls = new TlsObservation { Hellos = [], Handshakes = [], Certificates = [certificate] };
        var endpoint = new EndpointObservation
        {
            Address = "127.0.0.1", Port = 443, Reach = new PortObservation(new PortAnswer.SynAck(), TimeSpan.Zero), Tls = tls,
            Http = new HttpObservation { Exchanges = ImmutableArray<HttpExchange>.Empty, Host = "localhost" },
        };
        return new HostObservation
        {
            Target = target!, StartedAt = default, Elapsed = default, Resolution = new ResolutionObservation([], null, default), Endpoints = [endpoint], Connections = 0,
        };
    }
}
