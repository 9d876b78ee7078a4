using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Reach;

/// <summary>Fails when the addresses of the name answer differently: some open, some not.</summary>
/// <remarks>Users get one of the addresses at random or by preference for IPv6, so a dead one is a fault that comes and goes.</remarks>
[Check("REACH-0147", Severity.Medium, "Not every address of the name answers", References = ["RFC 8305"])]
internal sealed class AddressesDiffer : ICheck<HostObservation>
{
    private const string Remedy =
        "Make the service listen on the addresses that do not answer and let the packet filter pass them, or take their A and AAAA records out of the DNS";

    /// <inheritdoc/>
    public CheckResult Judge(HostObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Endpoints.Length < 2) return CheckResult.NotApplicable(subject.Endpoints.IsEmpty ? "no address was tried" : "there is one address only");

        var dead = subject.Endpoints.Where(endpoint => endpoint.Reach.State != PortState.Open).ToList();
        if (dead.Count == subject.Endpoints.Length) return CheckResult.NotApplicable("no address answers at all");
        if (dead.Count == 0) return CheckResult.Pass(new Evidence($"all {subject.Endpoints.Length} addresses accept connections", "endpoints"));

        return CheckResult.Fail([.. dead.Select(Fact)], Remedy);
    }

    private static Evidence Fact(EndpointObservation endpoint) =>
        new($"{endpoint.Name} is {endpoint.Reach.State.ToString().ToLowerInvariant()}: {endpoint.Reach.Answer.Words}", "endpoints");
}
