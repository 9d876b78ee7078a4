using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when tickets of one address cannot be used at another: they are sealed with other keys.</summary>
/// <remarks>
/// A visitor who comes back to another address, or to another machine behind the same one, begins from the start. Keys are told apart by their names, the first 16 bytes of a ticket,
/// a custom and no rule; so several keys at one address can be several machines or a change of keys in between.
/// </remarks>
[Check("TLS-0059", Severity.Info, "Ticket keys are not shared behind the name", References = ["RFC 5077 4", "RFC 5077 5.5", "RFC 8446 C.4"])]
internal sealed class TicketKeysDiffer : ICheck<HostObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(HostObservation subject, KnowledgeBase knowledge)
    {
        var spoken = subject.Endpoints.Where(endpoint => endpoint.Tls is not null).ToImmutableArray();
        if (spoken.IsEmpty) return CheckResult.NotApplicable("no TLS was seen");
        if (spoken.All(endpoint => TicketKeys.Count(endpoint.Tls!) == 0)) return WithoutTickets(spoken);

        var named = spoken.Select(endpoint => (endpoint.Name, Keys: TicketKeys.Names(endpoint.Tls!))).Where(pair => !pair.Keys.IsEmpty).ToImmutableArray();
        if (named.IsEmpty) return CheckResult.Inconclusive("tickets bear no key name that comes back, so their keys cannot be told apart");

        ImmutableArray<Evidence> facts = [.. named.Select(pair => new Evidence($"{pair.Name}: tickets are sealed with the {(pair.Keys.Length == 1 ? "key" : "keys")} {string.Join(", ", pair.Keys)}", "endpoints"))];
        if (named.Any(pair => pair.Keys.Length > 1) || named.Any(pair => !pair.Keys.SequenceEqual(named[0].Keys))) return CheckResult.Fail(facts, ResumptionRemedies.Shared);

        return named.Length < spoken.Length
            ? CheckResult.Inconclusive($"only {named.Length} of {spoken.Length} addresses gave tickets whose key has a name")
            : CheckResult.Pass([.. facts]);
    }

    /// <summary>Who was never visited to the end may well give tickets; a refusal of TLS 1.2 is an answer.</summary>
    private static CheckResult WithoutTickets(ImmutableArray<EndpointObservation> spoken) =>
        spoken.SelectMany(endpoint => endpoint.Tls!.Handshakes).FirstOrDefault(made => made is { Purpose: HandshakePurpose.Ordinary, IsComplete: false } or { Purpose: HandshakePurpose.Tls12, End: HandshakeEnd.Interrupted }) is { } broken
            ? CheckResult.Inconclusive($"no ticket was read: {(broken.Purpose == HandshakePurpose.Ordinary ? "an ordinary handshake" : "a handshake of TLS 1.2")} {broken.End.Words}")
            : CheckResult.NotApplicable("no ticket was given");
}
