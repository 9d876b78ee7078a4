using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Observations.Names;
using Sallyport.Wire.Dns;

namespace Sallyport.Checks;

/// <summary>The HTTPS records of a name, read.</summary>
internal static class HttpsRecords
{
    /// <summary>The result when there is no record to judge; null when there is.</summary>
    /// <param name="host">What was seen.</param>
    /// <param name="bindings">The records, the preferred first, an alias followed once; default when one of them is malformed.</param>
    /// <param name="source">Where the answer stands.</param>
    internal static CheckResult? WithoutRecords(HostObservation host, out ImmutableArray<ServiceBinding> bindings, out string source)
    {
        bindings = [];
        source = "names";
        if (host.Endpoints.Any(endpoint => endpoint.StartTls is not null)) return CheckResult.NotApplicable("the service is not a web site");

        var nothing = NameRule.WithoutAnswer(host, DnsRecordType.Https, NameOwners.Https, out var answer);
        source = answer.Source;
        if (nothing is not null) return nothing;
        if (answer.Records.IsEmpty) return CheckResult.NotApplicable("the DNS has no HTTPS record for this port");

        bindings = Read(answer, owner: null);
        if (bindings.IsDefault || bindings.FirstOrDefault(binding => binding.IsAlias) is not { } alias) return null;
        if (host.Names!.Answer(alias.TargetName.Text, DnsRecordType.Https) is not { } further) return CheckResult.Inconclusive("the record is an alias, which was not followed");
        if (further.Failure is { } failure) return CheckResult.Inconclusive(failure);

        (bindings, source) = (Read(further, alias.TargetName), further.Source);
        return bindings is { IsDefault: false, IsEmpty: true } ? CheckResult.NotApplicable("the record is an alias of a name without parameters") : null;
    }

    /// <summary>"The owner itself" is the alias's target once an alias was followed, and no longer the host.</summary>
    private static ImmutableArray<ServiceBinding> Read(NameAnswer answer, DnsName? owner)
    {
        var bindings = ImmutableArray.CreateBuilder<ServiceBinding>(answer.Records.Length);
        foreach (var record in answer.Records)
        {
            var read = ServiceBinding.Read(record.Data);
            if (!read.IsOk) return default;
            bindings.Add(owner is not null && read.Value is { IsAlias: false, TargetName.IsRoot: true } ? read.Value with { TargetName = owner } : read.Value);
        }

        return [.. bindings.OrderBy(binding => binding.Priority)];
    }
}
