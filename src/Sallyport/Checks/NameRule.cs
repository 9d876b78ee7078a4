using Sallyport.Certificates;
using Sallyport.Observations;
using Sallyport.Observations.Names;
using Sallyport.Wire.Dns;

namespace Sallyport.Checks;

/// <summary>What the checks of DNS records share: when there is nothing to judge, and the chains that records are compared with.</summary>
internal static class NameRule
{
    /// <summary>The result when records cannot be judged: nothing to compare with, nothing asked, no answer. Null when <paramref name="answer"/> is there.</summary>
    internal static CheckResult? WithoutAnswer(HostObservation host, DnsRecordType type, Func<string, int, string> owner, out NameAnswer answer)
    {
        answer = new([], "nothing was asked", false, "names");
        if (WithoutName(host) is { } nothing) return nothing;
        if (host.Names!.Answer(owner(host.Names.Name!, host.Names.Port), type) is not { } found) return CheckResult.Inconclusive("these records were not asked for in this run");

        answer = found;
        return found.Failure is { } failure ? CheckResult.Inconclusive(failure) : null;
    }

    /// <summary>The result when the DNS was not asked at all.</summary>
    internal static CheckResult? WithoutName(HostObservation host) => host switch
    {
        _ when !host.Endpoints.Any(endpoint => endpoint.Tls is not null) => CheckResult.NotApplicable("no TLS was seen"),
        { Names: null } => CheckResult.Inconclusive("the DNS was not asked in this run"),
        { Names.NotAsked: { } reason } => CheckResult.NotApplicable(reason),
        { Names.Name: null } => CheckResult.Inconclusive("the DNS was not asked in this run"),
        _ => null,
    };

    /// <summary>The chains that clients which ask for the host are given, at every address.</summary>
    internal static IReadOnlyList<PresentedChain> Chains(HostObservation host) =>
    [
        .. host.Endpoints.SelectMany(endpoint => endpoint.Tls?.Certificates ?? []).Where(seen => seen.ForHost)
            .DistinctBy(seen => Convert.ToBase64String(seen.Chain.IsEmpty ? [] : seen.Chain[0].AsSpan()), StringComparer.Ordinal)
            .Select(PresentedChain.Read),
    ];
}
