using System.Globalization;
using Sallyport.Knowledge.Software;
using Sallyport.Reports;

namespace Sallyport.Cli.Software;

/// <summary>Writes what is known about software for people.</summary>
internal sealed class SoftwareText(TextWriter to, DateOnly day)
{
    /// <summary>The sources with their age, and how much they hold.</summary>
    internal void Sources(SoftwareSlice slice)
    {
        Line("source", "of", "age", "entries");
        foreach (var feed in slice.Feeds.OrderBy(feed => feed.Name, StringComparer.Ordinal))
            Line(feed.Name, Day(feed.Date), $"{feed.AgeAt(day)} days", $"{feed.Count}{(feed.Model is { } model ? $"   model {model}" : string.Empty)}");

        to.WriteLine();
        to.WriteLine($"{slice.Products.Length} products, {slice.Products.Count(product => !product.Branches.IsEmpty)} of them with branches; {slice.Products.Sum(product => product.Vulnerabilities.Length)} vulnerabilities that are exploited or likely to be");
        if (slice.Feed(FeedNames.Exploited) is { } exploited && exploited.AgeAt(day) > SoftwareFeed.NoteAfterDays)
            to.WriteLine($"The catalogue of exploited vulnerabilities is {exploited.AgeAt(day)} days old: sallyport knowledge update");
    }

    /// <summary>One product: its branches, what distributions ship, what is exploited.</summary>
    internal void Product(KnownProduct product)
    {
        to.WriteLine(Sanitizer.Clean(product.Id));
        if (!product.Branches.IsEmpty) Line("  branch", "released", "ends", "newest release");
        foreach (var branch in product.Branches) Line($"  {branch.Cycle}", Day(branch.Released), End(branch), $"{branch.Latest ?? "not told"} {Day(branch.LatestDate)}");
        foreach (var package in product.Shipped) to.WriteLine(Sanitizer.Clean($"  {package.Distribution} {package.Release} ships {package.Version}"));
        foreach (var flaw in product.Vulnerabilities) to.WriteLine(Sanitizer.Clean($"  {Flaw(flaw)}"));
        if (product.Vulnerabilities.IsEmpty) to.WriteLine("  nothing of it is known to be exploited");
    }

    private string End(SoftwareBranch branch) => $"{(branch.Ends is { } ends ? Day(ends) : branch.HasEnded ? "ended" : "open")}{(branch.IsOverAt(day) ? " (over)" : string.Empty)}";

    private static string Flaw(KnownVulnerability flaw)
    {
        var score = flaw.Score is { } exploit ? string.Create(CultureInfo.InvariantCulture, $", exploit probability {exploit.Probability:0.###}") : string.Empty;
        var severity = flaw.Cvss is { } cvss ? string.Create(CultureInfo.InvariantCulture, $", CVSS {cvss:0.0}") : string.Empty;
        var since = flaw.Exploited is { } day ? $"exploited, listed {Day(day)}" : "likely to be exploited";
        return $"{flaw.Cve}  {since}{(flaw.Ransomware ? ", by ransomware" : string.Empty)}{score}{severity}{(flaw.Condition is { } condition ? $"; {condition}" : string.Empty)}{(flaw.Ranges.IsEmpty ? "; affected versions not known" : string.Empty)}";
    }

    private void Line(string first, string second, string third, string fourth) => to.WriteLine(Sanitizer.Clean($"{first,-26} {second,-12} {third,-18} {fourth}").TrimEnd());

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
