using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations.Names;
using Sallyport.Targets;
using Sallyport.Wire.Dns;

namespace Sallyport.Probes.Dns;

/// <summary>Asks the DNS what it says about a target's name beside its addresses, while the target itself is looked at.</summary>
/// <param name="resolver">The resolver named for this run; null for the system's.</param>
/// <param name="clock">The clock that deadlines are taken from.</param>
internal sealed class NameSurvey(IPEndPoint? resolver, TimeProvider clock)
{
    /// <summary>The time for one question.</summary>
    internal static readonly TimeSpan QuestionLimit = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan WholeLimit = TimeSpan.FromSeconds(4);

    /// <summary>Asks for CAA up to the parents, TLSA, and HTTPS with the alias that it may be.</summary>
    /// <param name="target">Whose name.</param>
    /// <param name="addresses">Where the name leads: a name of this machine alone is nothing that the DNS knows.</param>
    /// <param name="profile">How much is asked.</param>
    /// <param name="token">Ends asking.</param>
    internal async Task<NameObservation> ObserveAsync(Target target, IReadOnlyList<IPAddress> addresses, SurveyProfile profile, CancellationToken token)
    {
        if (WhyNot(target, addresses, profile) is { } reason) return new NameObservation { NotAsked = reason };

        using var limit = new CancellationTokenSource(WholeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, token);
        var client = new DnsClient(resolver is null ? ResolverAddresses.OfThisMachine() : [resolver], QuestionLimit, clock);
        var name = target.ServerName!;
        var parts = await Task.WhenAll(
            CaaAsync(client, name, either.Token),
            OneAsync(client, NameOwners.Tlsa(name, target.Port.Number), DnsRecordType.Tlsa, either.Token),
            HttpsAsync(client, NameOwners.Https(name, target.Port.Number), target, either.Token));
        return new NameObservation { Name = name, Port = target.Port.Number, Exchanges = [.. parts.SelectMany(exchanges => exchanges)] };
    }

    private string? WhyNot(Target target, IReadOnlyList<IPAddress> addresses, SurveyProfile profile)
    {
        if (profile == SurveyProfile.Quick) return "the DNS is not asked in the quick profile";
        if (target.ServerName is not { } name) return "an address has no such records";
        if (name.EndsWith(".localhost", StringComparison.Ordinal) || !name.Contains('.', StringComparison.Ordinal)) return "the name is a local one, which the DNS does not know";
        if (addresses.Count == 0) return "the name has no address";

        return resolver is null && addresses.All(IPAddress.IsLoopback) ? "the target is this machine, and no resolver was named" : null;
    }

    private static async Task<NameExchange[]> OneAsync(DnsClient client, string owner, DnsRecordType type, CancellationToken token) => [await client.AskAsync(owner, type, token)];

    /// <summary>From the name upwards until there is a record, or no answer.</summary>
    private static async Task<NameExchange[]> CaaAsync(DnsClient client, string name, CancellationToken token)
    {
        var asked = new List<NameExchange>();
        foreach (var owner in NameOwners.Caa(name))
        {
            asked.Add(await client.AskAsync(owner, DnsRecordType.Caa, token));
            if (NameAnswer.Of(asked[^1], string.Empty) is not { Failure: null, Records.IsEmpty: true }) break;
        }

        return [.. asked];
    }

    /// <summary>An alias leads to one other name, which is asked too (RFC 9460 2.4.2); further ones are left alone.</summary>
    private static async Task<NameExchange[]> HttpsAsync(DnsClient client, string owner, Target target, CancellationToken token)
    {
        if (target.StartTls is not null) return [];

        var first = await client.AskAsync(owner, DnsRecordType.Https, token);
        return Bindings(first).FirstOrDefault(binding => binding is { IsAlias: true, TargetName.IsRoot: false }) is { } alias
            ? [first, await client.AskAsync(alias.TargetName.Text, DnsRecordType.Https, token)]
            : [first];
    }

    private static ImmutableArray<ServiceBinding> Bindings(NameExchange exchange)
    {
        var bindings = ImmutableArray.CreateBuilder<ServiceBinding>();
        foreach (var record in NameAnswer.Of(exchange, string.Empty).Records)
        {
            if (ServiceBinding.Read(record.Data) is { IsOk: true, Value: var binding }) bindings.Add(binding);
        }

        return bindings.DrainToImmutable();
    }
}
