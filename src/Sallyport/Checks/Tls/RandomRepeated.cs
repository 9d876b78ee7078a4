using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when random bytes or a session id of the server come a second time, or when a place in the random bytes never changes.</summary>
/// <remarks>
/// Keys and the signature over the key exchange rest on these bytes being new each time. All answers of the run are compared; the first four bytes, which may be a clock, and the last
/// eight, which may be the mark against downgrades, need not change.
/// </remarks>
[Check("TLS-0074", Severity.High, "The server's random bytes repeat", References = ["RFC 8446 C.1", "RFC 4086"])]
internal sealed class RandomRepeated : ICheck<TlsObservation>
{
    private const int Enough = 8;
    private const int FirstFree = 4;
    private const int LastFree = 24;
    private const string Remedy =
        "Update the TLS library or the appliance's firmware, and see to it that the machine has entropy when the server starts (virtual machines: virtio-rng; clones: a new seed each); nginx, Apache and HAProxy take "
        + "random bytes from OpenSSL and have no directive for it. Then replace the certificate's key";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var seen = HelloSecrets.Of(subject);
        if (Twice(seen, secret => Convert.ToHexString(secret.Random.AsSpan())) is { } random) return CheckResult.Fail(Same("random bytes", random), Remedy);
        if (Twice(seen.FindAll(secret => !secret.SessionId.IsEmpty), secret => Convert.ToHexString(secret.SessionId.AsSpan())) is { } id)
            return CheckResult.Fail(Same("session id", id), Remedy, Severity.Medium, "The server's session ids repeat");
        if (seen.Count < Enough) return TooFew(subject, seen.Count);

        return Enumerable.Range(FirstFree, LastFree - FirstFree).Where(place => seen.TrueForAll(secret => secret.Random[place] == seen[0].Random[place])).ToList() is [var constant, ..]
            ? CheckResult.Fail(new Evidence($"byte {constant} of the random is the same in all {seen.Count} answers", seen[0].Source), Remedy, Severity.Medium, "A part of the server's random bytes never changes")
            : CheckResult.Pass(new Evidence($"{seen.Count} answers differ in their random bytes and session ids", seen[0].Source));
    }

    private static CheckResult TooFew(TlsObservation tls, int count) => ResumptionRule.WasQuick(tls)
        ? CheckResult.NotApplicable("the quick profile brings too few answers to compare")
        : CheckResult.Inconclusive($"{count} answers with random bytes are too few to compare");

    private static IGrouping<string, HelloSecret>? Twice(List<HelloSecret> seen, Func<HelloSecret, string> of) => seen.GroupBy(of, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1);

    private static System.Collections.Immutable.ImmutableArray<Evidence> Same(string what, IEnumerable<HelloSecret> same) =>
        [.. same.Take(2).Select(secret => new Evidence($"the same {what} came more than once", secret.Source))];
}
