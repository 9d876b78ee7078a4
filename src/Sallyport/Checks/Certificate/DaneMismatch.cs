using System.Collections.Immutable;
using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Observations.Names;
using Sallyport.Wire.Dns;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the DNS has TLSA records for the port, and no usable one fits a chain that the server presents.</summary>
/// <remarks>
/// Mail servers that follow DANE then refuse to deliver; browsers look at no TLSA record. Records count for such clients only when DNSSEC proves them. Whether it
/// does is asked of the resolver, whose word (the AD bit) is all there is.
/// </remarks>
[Check("CERT-0129", Severity.Medium, "The TLSA records do not fit the certificate", References = ["RFC 6698", "RFC 7671", "RFC 7672"])]
internal sealed class DaneMismatch : ICheck<HostObservation>
{
    private const string Remedy =
        "Publish the record of the key that is served, and keep the key when the certificate is renewed: openssl x509 -in cert.pem -noout -pubkey | "
        + "openssl pkey -pubin -outform DER | openssl sha256 gives the data of 3 1 1. certbot: --reuse-key. The same for nginx, Apache, HAProxy and Postfix. "
        + "Publish the next key's record a day before that key is used";

    /// <inheritdoc/>
    public CheckResult Judge(HostObservation subject, KnowledgeBase knowledge)
    {
        if (NameRule.WithoutAnswer(subject, DnsRecordType.Tlsa, NameOwners.Tlsa, out var answer) is { } nothing) return nothing;
        if (answer.Records.IsEmpty) return CheckResult.NotApplicable("the DNS has no TLSA record for this port");

        var chains = NameRule.Chains(subject);
        if (chains.Count == 0 || chains.Any(chain => chain.Leaf is null)) return CheckResult.Inconclusive(chains.FirstOrDefault(chain => chain.Leaf is null)?.Problem ?? "no certificate was presented");

        return Compare(Usable(answer), chains, answer);
    }

    private static CheckResult Compare(ImmutableArray<TlsaRecord> usable, IReadOnlyList<PresentedChain> chains, NameAnswer answer)
    {
        var written = string.Join(", ", usable.Select(record => record.ToString()).Distinct(StringComparer.Ordinal));
        if (usable.IsEmpty) return Fail($"none of {answer.Records.Length} records has numbers and data that RFC 6698 defines");
        if (chains.FirstOrDefault(chain => !usable.Any(record => DaneMatch.Fits(record, chain))) is { } misfit)
            return Fail($"none of {usable.Length} usable records ({written}) fits the certificate of {ChainWords.Short(misfit.Leaf!.Subject)}");

        return answer.IsAuthenticated
            ? CheckResult.Pass(new Evidence($"the records {written} fit, and the resolver says that DNSSEC proves them", answer.Source))
            : CheckResult.Inconclusive($"the records {written} fit, but the resolver does not say that DNSSEC proves them: the zone is not signed, or the resolver does not validate");

        CheckResult Fail(string fact) => CheckResult.Fail(new Evidence(fact, answer.Source), Remedy);
    }

    private static ImmutableArray<TlsaRecord> Usable(NameAnswer answer)
    {
        var usable = ImmutableArray.CreateBuilder<TlsaRecord>(answer.Records.Length);
        foreach (var record in answer.Records)
        {
            if (TlsaRecord.Read(record.Data) is { IsOk: true, Value: { IsUsable: true } read }) usable.Add(read);
        }

        return usable.DrainToImmutable();
    }
}
