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
