using System.Collections.Immutable;
using Sallyport.Certificates;
using Sallyport.Checks;
using Sallyport.Clients;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Verdicts.Grades;

namespace Sallyport.Verdicts;

/// <summary>Judges an observation: runs every check over what it is about and sums up. Pure, so a saved observation is judged the same for ever.</summary>
public static class Judgement
{
    /// <summary>Judges <paramref name="seen"/> with <paramref name="knowledge"/>.</summary>
    /// <param name="seen">What was seen of one target.</param>
    /// <param name="knowledge">What is known independently of it.</param>
    public static Assessment Of(HostObservation seen, KnowledgeBase knowledge)
    {
        ImmutableArray<ServiceIdentity> services = [.. seen.Endpoints.Where(endpoint => endpoint.Reach.State == PortState.Open).Select(endpoint => Identification.Of(endpoint, knowledge.Services) with { Host = seen.Target.Host, SeenAt = seen.StartedAt })];
        var outcomes = Outcomes(seen, services, knowledge);
        var findings = Repairs.Add(FindingCollector.Collect(outcomes), services, knowledge.Remedies);
        var verdict = VerdictRules.Decide(seen, outcomes, findings);
        return new Assessment
        {
            Seen = seen,
            Verdict = verdict,
            Headline = Headlines.For(seen, verdict, findings, outcomes, services),
            NextStep = NextSteps.For(seen, verdict),
            Findings = findings,
            Services = services,
            Clients = [.. seen.Endpoints.Where(endpoint => endpoint.Tls is not null).Select(endpoint => new EndpointClients(endpoint.Name, ClientSimulation.Of(endpoint.Tls!, knowledge.Clients)))],
            Grades = Grading.Of(seen, outcomes, knowledge.Ratings),
            Outcomes = [.. outcomes.OrderBy(outcome => outcome.Check.Id[^4..], StringComparer.Ordinal)],
        };
    }

    private static List<CheckOutcome> Outcomes(HostObservation seen, ImmutableArray<ServiceIdentity> services, KnowledgeBase knowledge)
    {
        var outcomes = new List<CheckOutcome>();
        foreach (var endpoint in seen.Endpoints)
        {
            if (endpoint.Tls is { } tls) JudgeTls(tls, knowledge, endpoint.Name, outcomes);
            if (endpoint.Tls is not null || endpoint.StartTls is not null) CheckCatalogue.Judge(endpoint, knowledge, endpoint.Name, outcomes);
            if (endpoint.Http is { } http) CheckCatalogue.Judge(http, knowledge, endpoint.Name, outcomes);
        }

        foreach (var service in services) CheckCatalogue.Judge(service, knowledge, service.Endpoint.Name, outcomes);
        CheckCatalogue.Judge(seen, knowledge, null, outcomes);
        return outcomes;
    }

    private static void JudgeTls(TlsObservation tls, KnowledgeBase knowledge, string endpoint, List<CheckOutcome> outcomes)
    {
        CheckCatalogue.Judge(tls, knowledge, endpoint, outcomes);
        foreach (var certificate in tls.Certificates.Where(certificate => certificate.ForHost))
            CheckCatalogue.Judge(PresentedChain.Read(certificate), knowledge, endpoint, outcomes);
    }
}
