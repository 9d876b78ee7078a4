using System.Text;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Http;

namespace Sallyport.Checks.Http;

/// <summary>Fails when a page advertises HTTP/3 on this port by Alt-Svc and UDP does not answer there, or when the field cannot be read.</summary>
/// <remarks>Browsers remember the field for its whole age and try QUIC first: a port that a packet filter closed costs each visit a wait, and nobody sees an error.</remarks>
[Check("HTTP-0153", Severity.Low, "An alternative that is advertised does not answer", References = ["RFC 7838 3", "RFC 9114 3.1.1"])]
internal sealed class AlternativeSilent : ICheck<HostObservation>
{
    private const string Remedy =
        "Let UDP to that port through every packet filter and load balancer, and have the server listen there (nginx: listen 443 quic; HAProxy: bind quic4@:443; Caddy does by itself); "
        + "or take the field away: nginx: remove add_header Alt-Svc; Apache: Header unset Alt-Svc; HAProxy: http-response del-header Alt-Svc. To make browsers forget it, send Alt-Svc: clear";

    /// <inheritdoc/>
    public CheckResult Judge(HostObservation subject, KnowledgeBase knowledge)
    {
        var results = subject.Endpoints.Where(endpoint => endpoint.Http?.Final is not null).Select(Judge).ToList();
        return results.OfType<CheckResult.Failed>().FirstOrDefault()
            ?? results.OfType<CheckResult.Undecided>().FirstOrDefault()
            ?? results.OfType<CheckResult.Passed>().FirstOrDefault()
            ?? results.FirstOrDefault() ?? CheckResult.NotApplicable("no HTTP response was read");
    }

    private static CheckResult Judge(EndpointObservation endpoint)
    {
        var fields = endpoint.Http!.Final!.Values("Alt-Svc").ToList();
        if (fields.Count == 0) return CheckResult.NotApplicable("no alternative is advertised");

        var http3 = new List<AlternativeService>();
        foreach (var field in fields)
        {
            var read = AlternativeServices.Read(Encoding.Latin1.GetBytes(field));
            if (!read.IsOk) return CheckResult.Fail(new Evidence($"Alt-Svc: {field} is malformed: {read.Reason}", "http/exchanges"), Remedy, title: "The Alt-Svc field is malformed");
            http3.AddRange(read.Value.All.Where(service => service.IsHttp3));
        }

        return http3.Count == 0 ? CheckResult.NotApplicable("no HTTP/3 is advertised") : Compare(endpoint, http3, string.Join(", ", fields));
    }

    private static CheckResult Compare(EndpointObservation endpoint, List<AlternativeService> http3, string field)
    {
        var here = http3.Find(service => service.Host.Length == 0 && service.Port == endpoint.Port);
        if (here is null) return CheckResult.Inconclusive($"HTTP/3 is advertised at another place, which was not asked: {field}");

        var advertised = new Evidence($"Alt-Svc: {field}", "http/exchanges");
        return endpoint.Quic?.Answer switch
        {
            QuicAnswer.Negotiated answer => CheckResult.Pass(advertised, new Evidence(answer.Words, "quic")),
            QuicAnswer.PortUnreachable or QuicAnswer.NoDatagram or QuicAnswer.Blocked =>
                CheckResult.Fail([advertised, new Evidence($"UDP {endpoint.Name}: {endpoint.Quic.Answer.Words}", "quic")], Remedy, title: $"HTTP/3 is advertised, and UDP port {endpoint.Port} does not answer"),
            { } other => CheckResult.Inconclusive(other.Words),
            null => CheckResult.Inconclusive("HTTP/3 is advertised, and UDP was not asked: that is done in the standard and deep profiles"),
        };
    }
}
