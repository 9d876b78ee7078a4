using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the chain is sent out of order, with certificates that nobody needs or can read, or with the root.</summary>
/// <remarks>
/// Clients of TLS 1.3 sort it themselves, older ones may not; what is surplus costs bytes in every handshake, and beyond some 4 kB a round trip.
/// </remarks>
[Check("CERT-0108", Severity.Info, "The chain carries certificates that nobody needs", References = ["RFC 8446 4.4.2", "RFC 5246 7.4.2"])]
internal sealed class ChainUntidy : ICheck<PresentedChain>
{
    private const string Remedy =
        "Write the chain file anew: the server's certificate first, then each issuer after the one that it issued, without the root and without "
        + "repetition. Check with openssl crl2pkcs7 -nocrl -certfile fullchain.pem | openssl pkcs7 -print_certs -noout";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf is null) return ChainWords.Unread(subject);

        var shape = ChainShape.Of(subject.Certificates);
        var faults = Faults(shape, subject).ToList();
        if (faults.Count == 0) return CheckResult.Pass(ChainWords.Fact($"{shape.Count} certificates in order, {shape.Bytes} bytes"));

        var evidence = faults.Select(fault => ChainWords.Fact(fault.Fact));
        return CheckResult.Fail([.. evidence], Remedy, shape.InOrder && subject.Problem is null ? null : Severity.Low, faults[0].Title);
    }

    private static IEnumerable<(string Title, string Fact)> Faults(ChainShape shape, PresentedChain chain)
    {
        if (chain.Problem is { } problem) yield return ("A certificate of the chain cannot be read", problem);
        if (!shape.InOrder) yield return ("The chain is sent out of order", "an issuer's certificate comes before the one that it issued");
        foreach (var place in shape.Surplus)
            yield return ("The chain carries certificates that nobody needs", $"certificate {place + 1}, {Name(chain, place)}, issued none of the others");
        foreach (var place in shape.Duplicates)
            yield return ("The chain repeats a certificate", $"certificate {place + 1}, {Name(chain, place)}, was sent before");
        if (shape.RootSent)
            yield return ("The root certificate is sent along", "a client that trusts the root has it, one that has it not will not trust it for being sent");
    }

    private static string Name(PresentedChain chain, int place) => ChainWords.Short(chain.Certificates[place].Subject);
}
