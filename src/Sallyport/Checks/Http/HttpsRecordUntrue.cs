using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Dns;

namespace Sallyport.Checks.Http;

/// <summary>Fails when an HTTPS record of the name promises what is not so: a protocol that the server declines, or a form that clients refuse.</summary>
/// <remarks>
/// Browsers ask for this record with the address and believe it: a wrong one costs them a failed connection before they try without, or the page. QUIC (h3), other
/// ports and other host names are not tried here, and a hint is compared with the addresses that the name resolved to.
/// </remarks>
[Check("HTTP-0138", Severity.Low, "The HTTPS record promises what the server does not do", References = ["RFC 9460"])]
internal sealed class HttpsRecordUntrue : ICheck<HostObservation>
{
    private const int HttpsPort = 443;

    private const string Remedy =
        "Make record and server agree. Record: alpn names what is served, e.g. example.com. HTTPS 1 . alpn=\"h2\". Server: nginx http2 on; Apache Protocols h2 http/1.1; "
        + "HAProxy bind ... alpn h2,http/1.1. Take hints out when addresses change, or change them together";

    /// <inheritdoc/>
    public CheckResult Judge(HostObservation subject, KnowledgeBase knowledge)
    {
        if (HttpsRecords.WithoutRecords(subject, out var bindings, out var source) is { } nothing) return nothing;
        if (bindings.IsDefault) return CheckResult.Fail(new Evidence("a record does not have the form of RFC 9460", source), Remedy, Severity.Medium);

        var here = bindings.RemoveAll(binding => binding.IsAlias || !IsHere(binding, subject));
        return here.IsEmpty ? CheckResult.Inconclusive("the record leads to another host or port, which was not looked at") : Compare(subject, here, source);
    }

    private static CheckResult Compare(HostObservation subject, ImmutableArray<ServiceBinding> here, string source)
    {
        var seen = subject.Endpoints.Where(endpoint => endpoint.Tls is not null).Select(endpoint => (endpoint.Name, Alpn: AlpnSupport.Of(endpoint.Tls!))).ToList();
        var promised = here.SelectMany(binding => binding.Alpn).Where(name => name is "h2" or "http/1.1").Distinct(StringComparer.Ordinal).ToList();
        var broken = promised.SelectMany(name => seen.Where(one => !one.Alpn.Protocols.Contains(name)).Select(one => (Name: name, At: one.Name, one.Alpn.Incomplete))).ToList();
        if (broken.Exists(promise => promise.Incomplete is null)) return CheckResult.Fail([.. broken.Where(promise => promise.Incomplete is null).Select(promise => new Evidence($"alpn promises {promise.Name}, which {promise.At} declines", source))], Remedy);
        if (broken.Count > 0) return CheckResult.Inconclusive($"whether {broken[0].At} takes {broken[0].Name} is not known: {broken[0].Incomplete}");
        if (StrayHint(subject, here) is { } hint) return CheckResult.Inconclusive($"the hint {hint} is none of the addresses that were looked at");

        return CheckResult.Pass(new Evidence($"the record's {Words(here)} is what TLS settles on here", source));
    }

    /// <summary>"The owner itself" is the host for port 443 alone; for other ports it is a name with the port in it, which has no address (RFC 9460 2.5.2).</summary>
    private static bool IsHere(ServiceBinding binding, HostObservation subject) =>
        ((binding.TargetName.IsRoot && subject.Names!.Port == HttpsPort) || binding.TargetName.Text.Equals(subject.Names!.Name, StringComparison.OrdinalIgnoreCase)) && (binding.Port is null || binding.Port == subject.Names!.Port);

    private static string? StrayHint(HostObservation subject, ImmutableArray<ServiceBinding> here) =>
        here.SelectMany(binding => binding.Hints).Select(hint => hint.ToString()).FirstOrDefault(hint => !subject.Resolution.Addresses.Contains(hint));

    private static string Words(ImmutableArray<ServiceBinding> here)
    {
        var alpn = here.SelectMany(binding => binding.Alpn).Distinct(StringComparer.Ordinal).ToList();
        return alpn.Count == 0 ? "silence about protocols" : $"alpn {string.Join(", ", alpn)}{(alpn.Contains("h3") ? " (h3 not tried)" : string.Empty)}";
    }
}
