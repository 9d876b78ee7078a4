using System.Text;
using Sallyport.Checks;
using Sallyport.Reports.Text;
using Sallyport.Verdicts;

namespace Sallyport.Tests.Documentation;

/// <summary>Writes the pages of docs/checks from the catalogue: one a check, and the table of all.</summary>
internal static class CheckPages
{
    /// <summary>The page of one check.</summary>
    internal static string Page(CheckDescriptor check)
    {
        var page = new StringBuilder($"# {check.Id}: {check.Title}\n\n");
        page.Append($"Severity: {Severity(check)}\n\n");
        page.Append($"## When it fails\n\n{check.Summary}\n\n");
        if (check.Remarks.Length > 0) page.Append($"## Why it matters\n\n{check.Remarks}\n\n");
        page.Append($"## What the verdict becomes\n\n{Meaning(check)}\n\n");
        page.Append($"## References\n\n{string.Concat(check.References.Select(reference => $"- {reference}\n"))}");
        return page.ToString();
    }

    /// <summary>The table of every check, by number.</summary>
    internal static string Table(IEnumerable<CheckDescriptor> checks)
    {
        var table = new StringBuilder("# Checks\n\nEvery check that `sallyport check` and `sallyport owner` make; `sallyport explain ID` prints the same. Ids are permanent and never reused.\n\n");
        table.Append("| id | severity | what is wrong when it fails |\n| --- | --- | --- |\n");
        foreach (var check in checks.OrderBy(check => check.Id[^4..], StringComparer.Ordinal)) table.Append($"| [{check.Id}]({check.Id}.md) | {Severity(check)} | {check.Title} |\n");
        return table.ToString();
    }

    private static string Severity(CheckDescriptor check) => check.Severity.ToString().ToLowerInvariant();

    private static string Meaning(CheckDescriptor check) => $"{Failure(check)}{(check.Essential ? "\nWhile it is undecided the connection is not called secure." : string.Empty)}";

    private static string Failure(CheckDescriptor check) => Explanation.Weights(check) ?? check.FailureMeans switch
    {
        Verdict.Untrusted => "A failure makes the connection `untrusted`.",
        Verdict.Insecure => "A failure makes the connection `insecure`.",
        _ => "A failure of severity high or critical makes the connection `insecure`, a medium one `weak`; low and info leave it as it is. The severity may differ by case.",
    };
}
