using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a resumption with a ticket and a session id of 16 bytes returns those 16 and more behind them: memory of the server.</summary>
/// <remarks>
/// Up to 31 bytes come out each time; F5 BIG-IP did so until 2017. A real ticket is fetched first, and three of three answers have to show it. How many bytes
/// came is kept, the bytes are not. It does not apply where no ticket is given.
/// </remarks>
[Check("VULN-0085", Severity.High, "Ticketbleed: a resumption returns memory of the server", References = ["CVE-2016-9244"], FailureMeans = Verdict.Insecure, Vulnerability = "ticketbleed")]
internal sealed class Ticketbleed : ICheck<TlsObservation>
{
    private const int Rounds = 3;
    private const string Remedy =
        "Update the appliance's firmware (F5 BIG-IP: K05121675); until then turn session tickets off. nginx: ssl_session_tickets off; Apache: SSLSessionTickets off; HAProxy: no-tls-tickets";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = AttackReading.For(subject, AttackPurpose.Ticketbleed);
        if (AttackRule.WithoutReaction(subject, asked, "Ticketbleed") is { } without) return without;

        var returned = asked.Where(placed => placed.Item.Outcome is AttackOutcome.SessionIdReturned)
            .Select(placed => (Id: (AttackOutcome.SessionIdReturned)placed.Item.Outcome, placed.Source)).ToList();
        var sound = returned.Find(pair => !IsLeak(pair.Id));
        if (sound.Id is { } id) return CheckResult.Pass(new Evidence($"a session id of {id.Sent} bytes beside a ticket was answered with one of {id.Returned}{(id.BeginsAsSent ? ", the same" : "")}", sound.Source));

        return returned.Count >= Rounds
            ? CheckResult.Fail([.. returned.Select(pair => new Evidence($"{pair.Id.Sent} bytes were sent, and came back with {pair.Id.Returned - pair.Id.Sent} more behind them", pair.Source))], Remedy)
            : CheckResult.Inconclusive("the resumption could not be tried three times");
    }

    private static bool IsLeak(AttackOutcome.SessionIdReturned id) => id.BeginsAsSent && id.Returned > id.Sent;
}
