using Sallyport.Findings;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>The rule that checks of ephemeral keys share: values of one group from different connections are compared.</summary>
internal static class ShareRule
{
    /// <summary>Fails when a value came twice, passes when at least two of a group were seen and all differ; null when there were not two to compare.</summary>
    internal static CheckResult? Judge(IReadOnlyList<ServerShare> shares, string remedy)
    {
        if (ServerShare.Repeated(shares) is var (first, again))
            return CheckResult.Fail([Seen(first), Seen(again)], remedy);

        return shares.GroupBy(share => share.Group).MaxBy(group => group.Count()) is { } most && most.Count() > 1
            ? CheckResult.Pass(new Evidence($"{most.Count()} connections with {most.Key} had a public value each, all different", most.First().Source))
            : null;
    }

    private static Evidence Seen(ServerShare share) =>
        new($"with {share.Group} the public value begins {Convert.ToHexStringLower(share.Value.AsSpan()[..Math.Min(16, share.Value.Length)])}", share.Source);
}
