using System.Collections.Immutable;
using Sallyport.Observations.Names;
using Sallyport.Wire.Dns;

namespace Sallyport.Checks.Certificate;

/// <summary>The CAA records of one owner as the rule that an authority has to follow (RFC 8659 4).</summary>
/// <param name="Owner">Where they stand.</param>
/// <param name="Records">Those that could be read.</param>
/// <param name="Problem">Why no authority may issue whatever it is called; null when names decide.</param>
/// <param name="Source">Where the answer stands.</param>
internal sealed record CaaPolicy(string Owner, ImmutableArray<CaaRecord> Records, string? Problem, string Source)
{
    private const string Issue = "issue";
    private const string IssueWild = "issuewild";

    /// <summary>Properties that an authority has to know by RFC 8659, or that concern no TLS certificate.</summary>
    private static readonly string[] Known = [Issue, IssueWild, "iodef", "issuemail", "issuevmc", "contactemail", "contactphone"];

    /// <summary>The rule in words.</summary>
    internal string Words => $"the CAA records at {Owner} say {string.Join(", ", Records.Select(record => $"{record.Tag} \"{record.Value}\""))}";

    /// <summary>Reads the records of an answer.</summary>
    internal static CaaPolicy Of(string owner, NameAnswer answer)
    {
        var read = ImmutableArray.CreateBuilder<CaaRecord>(answer.Records.Length);
        string? problem = null;
        foreach (var record in answer.Records)
        {
            var one = CaaRecord.Read(record.Data.Span);
            if (one.IsOk) read.Add(one.Value);
            else problem = $"a CAA record at {owner} cannot be read: {one.Reason}";
        }

        if (read.FirstOrDefault(record => record.IsCritical && !Known.Contains(record.Tag)) is { } strange) problem = $"the critical property {strange.Tag} at {owner} is one that no authority knows";
        return new(owner, read.DrainToImmutable(), problem, answer.Source);
    }

    /// <summary>True when the records limit who may issue such a certificate.</summary>
    internal bool Limits(bool wildcard) => !Decisive(wildcard).IsEmpty;

    /// <summary>True when one of <paramref name="names"/> may issue.</summary>
    internal bool Allows(ImmutableArray<string> names, bool wildcard) => Decisive(wildcard).Any(record => names.Contains(record.Authority));

    /// <summary>For a wildcard issuewild decides when it is there at all, issue otherwise (RFC 8659 4.3).</summary>
    private ImmutableArray<CaaRecord> Decisive(bool wildcard)
    {
        var wild = Records.RemoveAll(record => record.Tag != IssueWild);
        return wildcard && !wild.IsEmpty ? wild : Records.RemoveAll(record => record.Tag != Issue);
    }
}
