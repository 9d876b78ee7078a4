using Sallyport.Checks;
using Sallyport.Reports.Text;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Reports.Text;

public sealed class TextReportTests
{
    public static TheoryData<string> Names => [.. Runs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_report_reads_as_approved(string name) => Golden.Approve($"{name}.txt", Render(name, new TextReport(Palette.Plain)));

    [Theory]
    [InlineData("secure")]
    [InlineData("insecure")]
    [InlineData("hostile")]
    public void The_verbose_report_reads_as_approved(string name) =>
        Golden.Approve($"{name}.verbose.txt", Render(name, new TextReport(Palette.Plain) { Verbose = true }));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_quiet_report_is_the_first_line_alone(string name)
    {
        var quiet = Render(name, new TextReport(Palette.Plain) { Quiet = true });

        Assert.Equal(Render(name, new TextReport(Palette.Plain)).Split('\n')[0] + "\n", quiet);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Colours_change_nothing_but_colours(string name)
    {
        var coloured = Render(name, new TextReport(Palette.Ansi) { Verbose = true });

        Assert.Contains("\u001b[", coloured, StringComparison.Ordinal);
        Assert.Equal(Render(name, new TextReport(Palette.Plain) { Verbose = true }), System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", string.Empty));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_control_or_format_character_reaches_the_output(string name)
    {
        var report = Render(name, new TextReport(Palette.Plain) { Verbose = true });

        Assert.DoesNotContain(report, character => (char.IsControl(character) && character != '\n') || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format);
        Assert.DoesNotContain(report.Split('\n'), line => line.TrimStart().StartsWith("FORGED", StringComparison.Ordinal));
    }

    /// <summary>But for lines to copy, single words, and the title of a finding with its id, which stay whole.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void On_a_narrow_terminal_no_line_of_prose_is_longer_than_it(string name)
    {
        var snippets = Runs.Judge(name).Findings.SelectMany(finding => finding.Snippets).SelectMany(snippet => snippet.Lines).ToHashSet(StringComparer.Ordinal);
        var lines = Render(name, new TextReport(Palette.Plain) { Width = 80 }).Split('\n').Skip(1);

        Assert.All(lines.Where(line => line.Length > 80), line => Assert.True(snippets.Any(line.EndsWith) || IsTitle(line) || line.TrimStart().Split(' ', StringSplitOptions.RemoveEmptyEntries).Max(word => word.Length) > 40, line));
    }

    private static bool IsTitle(string line) => CheckCatalogue.All.Any(check => line.EndsWith($"  {check.Id}", StringComparison.Ordinal));

    [Fact]
    public void Lines_to_copy_are_never_broken()
    {
        var report = Render("weak", new TextReport(Palette.Plain) { Width = 60 });

        Assert.All(
            Runs.Judge("weak").Findings.Where(finding => finding.RecognisedServer is not null).SelectMany(finding => finding.Snippets).SelectMany(snippet => snippet.Lines),
            line => Assert.Contains($" {line}\n", report, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_run_has_the_verdict_that_it_is_named_after()
    {
        Assert.Equal(
            [Verdict.Secure, Verdict.Weak, Verdict.Insecure, Verdict.Untrusted, Verdict.NotTls, Verdict.NotOpen, Verdict.Inconclusive],
            new[] { "secure", "half-dead", "insecure", "expired", "not-tls", "closed", "silent" }.Select(name => Runs.Judge(name).Verdict));
    }

    [Fact]
    public void Every_check_explains_itself_as_approved()
    {
        using var text = new StringWriter { NewLine = "\n" };
        foreach (var check in CheckCatalogue.All) Explanation.Write(text, check);

        Golden.Approve("explain.txt", text.ToString());
    }

    private static string Render(string name, TextReport report)
    {
        using var text = new StringWriter { NewLine = "\n" };
        report.Write(text, Runs.Judge(name));
        return text.ToString();
    }
}
