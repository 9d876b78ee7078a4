using Sallyport.Observations;

namespace Sallyport.Verdicts;

/// <summary>What to do next where there is no finding to repair: the port does not answer, something else does, or nothing could be judged.</summary>
internal static class NextSteps
{
    /// <summary>One sentence without a full stop; null when the findings say it all.</summary>
    internal static string? For(HostObservation seen, Verdict verdict) => verdict switch
    {
        Verdict.NotOpen => NotOpen(seen),
        Verdict.NotTls => NotTls(seen),
        Verdict.Inconclusive => seen.CutShort is null
            ? "Look again with --verbose; a server or filter that drops connections answers more with --max-connections 2"
            : "Look again with a longer --timeout",
        _ => null,
    };

    private static string NotOpen(HostObservation seen)
    {
        var port = seen.Target.Port;
        if (seen.Resolution.Failure is not null) return $"Check the spelling and the DNS ('dig {seen.Target.Host} A AAAA'), or name the address with --connect ADDRESS";

        return seen.Endpoints.Select(endpoint => endpoint.Reach.Answer).FirstOrDefault() switch
        {
            PortAnswer.Reset => $"On the host, 'ss -tlnp sport = :{port}' shows whether anything listens; start the service, or bind it to this address",
            PortAnswer.Silence => $"A packet filter on the way or on the host drops the SYN: allow tcp port {port} there, or try from another network",
            PortAnswer.Icmp { From: { } from } => $"The filter or router {from} refuses it: allow tcp port {port} there",
            _ => "Check this machine's routes ('ip route get ADDRESS') and whether the host is up",
        };
    }

    private static string? NotTls(HostObservation seen) => seen.Endpoints.Any(endpoint => endpoint.StartTls?.End is { IsNo: true }) ? null : seen.Endpoints.FirstOrDefault(endpoint => endpoint.FirstAnswer is not null)?.FirstAnswer?.Kind switch
    {
        ServiceKind.PlainHttp => "Turn TLS on for this listener (nginx: listen 443 ssl; Apache: SSLEngine on; HAProxy: bind ... ssl crt FILE)",
        ServiceKind.Ssh => "If SSH is not meant to be reachable here, move it; a web server for this port has to listen on another address or behind a multiplexer",
        _ => "Find out what listens there ('ss -tlnp' on the host) and whether it is meant to",
    };
}
