using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Crl;
using Sallyport.Wire.X509.Ocsp;

namespace Sallyport.Probes.Revocation;

/// <summary>Asks the authority about one certificate: its first responder and its first list, both at once.</summary>
internal sealed class RevocationProbe(AddressScope scope, TimeProvider clock)
{
    /// <summary>The most that is read of a list.</summary>
    internal const int LargestList = 20 * 1024 * 1024;

    private const int LargestResponse = 64 * 1024;
    private const string OcspRequestType = "application/ocsp-request";

    private static readonly TimeSpan ResponderLimit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ListLimit = TimeSpan.FromSeconds(6);

    /// <summary>Asks about <paramref name="leaf"/>, which <paramref name="issuer"/> issued.</summary>
    internal async Task<ImmutableArray<RevocationFetch>> AskAsync(Certificate leaf, Certificate issuer, CancellationToken token)
    {
        var asked = new List<Task<RevocationFetch>>(2);
        if (leaf.Extensions.AuthorityInformationAccess is { OcspUrls: [var responder, ..] }) asked.Add(AskResponderAsync(responder, OcspRequest.Write(leaf, issuer), token));
        if (leaf.Extensions.CrlUrls is [var list, ..]) asked.Add(FetchListAsync(list, leaf, token));
        return [.. await Task.WhenAll(asked)];
    }

    private async Task<RevocationFetch> AskResponderAsync(string url, byte[] request, CancellationToken token)
    {
        var started = clock.GetTimestamp();
        var fetched = await FetchAsync(ResponderLimit, LargestResponse, url, OcspRequestType, request, token);
        return Seen(RevocationSource.Ocsp, url, fetched, started) with { Response = [.. fetched.Body.Span] };
    }

    private async Task<RevocationFetch> FetchListAsync(string url, Certificate leaf, CancellationToken token)
    {
        var started = clock.GetTimestamp();
        var fetched = await FetchAsync(ListLimit, LargestList, url, null, default, token);
        var seen = Seen(RevocationSource.Crl, url, fetched, started);
        if (fetched.Failure is not null) return seen;

        var read = CertificateList.Read(fetched.Body);
        return read.IsOk ? seen with { List = Observe(read.Value, leaf) } : seen with { Failure = $"the list cannot be read: {read.Reason ?? "it is cut short"}" };
    }

    private async Task<Fetched> FetchAsync(TimeSpan limit, int most, string url, string? contentType, byte[]? body, CancellationToken token)
    {
        var dialer = new Dialer(new ProbeBudget { StepTimeout = limit, TargetTimeout = limit * 2, MaxReply = most }, clock);
        using var whole = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(whole.Token, token);
        var fetched = await new HttpFetch(dialer, scope).AskAsync(url, contentType, body, either.Token);
        return fetched.Failure is not null && whole.IsCancellationRequested && !token.IsCancellationRequested ? fetched with { Failure = $"no whole answer came within {limit.TotalSeconds:0} s" } : fetched;
    }

    private RevocationFetch Seen(RevocationSource source, string url, Fetched fetched, long started) => new()
    {
        Source = source,
        Url = url,
        Address = fetched.Address,
        Failure = fetched.Failure,
        Length = fetched.Body.Length,
        Took = clock.GetElapsedTime(started),
    };

    private static RevocationListSeen Observe(CertificateList list, Certificate leaf)
    {
        var entry = list.Find(leaf.SerialNumber);
        var digest = Digests.Of(SignatureAlgorithm.Of(list.SignatureAlgorithmIdentifier).Digest, list.SignedData.Span);
        return new RevocationListSeen(
            Kept(list.Issuer.Encoded), list.ThisUpdate, list.NextUpdate, list.Count, entry?.RevokedAt, entry?.Reason, Unusable(list, leaf),
            Kept(list.SignatureAlgorithmIdentifier.Encoded), [.. digest ?? []], Kept(list.Signature));
    }

    private static string? Unusable(CertificateList list, Certificate leaf)
    {
        if (!list.UnprocessedCritical.IsEmpty) return $"it has a critical extension that is not processed here ({list.UnprocessedCritical[0]})";
        if (list.Issuer != leaf.Issuer) return "another name than the certificate's issuer issued it";
        if (list.Scope is null) return null;

        return list.Scope.IsPartial || (!list.Scope.Urls.IsEmpty && !list.Scope.Urls.Any(leaf.Extensions.CrlUrls.Contains)) ? "its scope does not cover the certificate" : null;
    }

    private static ImmutableArray<byte> Kept(ReadOnlyMemory<byte> bytes) => [.. bytes.Span];
}
