using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls.Ech;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the HTTPS record publishes Encrypted ClientHello in a form that no client of today can use.</summary>
/// <remarks>
/// With ECH the name that a client asks for stays hidden on the way. Decoded here is what is published. Whether the server really takes such a hello was not
/// tried, and a pass does not say so.
/// </remarks>
[Check("TLS-0069", Severity.Low, "The published ECH configuration cannot be used", References = ["RFC 9849", "RFC 9848"])]
internal sealed class EchUnusable : ICheck<HostObservation>
{
    private const string Remedy =
        "Publish the list that the server itself writes, base64 of ECHConfigList, in ech= of the HTTPS record, and renew both together; nginx: ssl_ech_file, "
        + "Apache and HAProxy: as their OpenSSL with ECH documents. Or take ech= out of the record: a server that does not know ECH needs none";

    /// <inheritdoc/>
    public CheckResult Judge(HostObservation subject, KnowledgeBase knowledge)
    {
        if (HttpsRecords.WithoutRecords(subject, out var bindings, out var source) is { } nothing) return nothing;
        if (bindings.IsDefault) return CheckResult.Inconclusive("a record does not have the form of RFC 9460");

        var published = bindings.Where(binding => binding.Ech is not null).Select(binding => binding.Ech!.Value).ToList();
        return published.Count == 0 ? CheckResult.NotApplicable("no HTTPS record publishes ECH") : Judge(published, source);
    }

    private static CheckResult Judge(List<ReadOnlyMemory<byte>> published, string source)
    {
        var usable = ImmutableArray.CreateBuilder<EchConfig>();
        foreach (var list in published)
        {
            var read = EchConfigList.Read(list.Span);
            if (!read.IsOk) return CheckResult.Fail(new Evidence($"ech is {read.Reason}", source), Remedy);
            if (!read.Value.Any(config => config.IsUsable)) return CheckResult.Fail(new Evidence($"none of {read.Value.Length} configs has the version, key and name of RFC 9849", source), Remedy);
            usable.AddRange(read.Value.Where(config => config.IsUsable));
        }

        return CheckResult.Pass(new Evidence($"ECH is published with the outer name {usable[0].PublicName}, KEM {usable[0].Kem:X4}, {usable[0].Suites.Length} suites; whether the server takes it was not tried", source));
    }
}
