using FsCheck;
using FsCheck.Fluent;
using Microsoft.VisualBasic.FileIO;
using Sallyport.Reports.Csv;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Reports.Csv;

public sealed class CsvReportTests
{
    private const int Columns = 12;

    public static TheoryData<string> Names => [.. Runs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rows_read_as_approved(string name) => Golden.Approve($"{name}.csv", Write(Runs.Judge(name)).ReplaceLineEndings("\n"));

    [Theory]
    [MemberData(nameof(Names))]
    public void There_is_a_row_for_each_finding_and_each_undecided_check_and_one_at_least(string name)
    {
        var assessment = Runs.Judge(name);
        var rows = Read(Write(assessment)).Skip(1).ToList();

        Assert.Equal(assessment.Findings.Select(finding => finding.Id), rows.Where(row => row[4] == "finding").Select(row => row[5]));
        Assert.Equal(assessment.Undecided.Select(open => (open.Outcome.Check.Id, open.Reason)), rows.Where(row => row[4] == "undecided").Select(row => (row[5], row[8])));
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(assessment.Seen.Target.Host, row[1]));
    }

    [Theory]
    [InlineData("closed", "not-open")]
    [InlineData("ssh", "not-tls")]
    [InlineData("silent", "inconclusive")]
    public void A_target_that_no_check_could_judge_has_a_row_for_its_verdict(string name, string verdict)
    {
        var row = Read(Write(Runs.Judge(name))).Single(cells => cells[4] == "verdict");

        Assert.Equal((verdict, Runs.Judge(name).Headline), (row[3], row[7]));
    }

    [Fact]
    public void Lines_end_as_the_specification_says()
    {
        var text = Write(Runs.Judge("weak"));

        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void No_cell_is_a_formula_whatever_a_peer_writes() =>
        Prop.ForAll(HostileText.Any, text =>
        {
            var rows = Read(Write(HostileText.In(text))).ToList();
            return rows.TrueForAll(row => row.Length == Columns && row.All(cell => cell.TrimStart() is "" or [not ('=' or '+' or '-' or '@' or '\t' or '\r' or '\uFF1D'), ..]) && !row.Any(cell => cell.Any(HostileText.IsUnsafe)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_written_is_read_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), text =>
        {
            var plain = new string([.. text.Get.Where(character => character is >= ' ' and <= '~')]).Trim();
            var row = Read(Write(HostileText.In($"x{plain}"))).First(cells => cells[4] == "finding");
            return row[7] == $"x{plain}" && row[9] == $"x{plain}";
        }).QuickCheckThrowOnFailure();

    private static string Write(Assessment assessment) => HostileText.Rendered(to =>
    {
        CsvReport.WriteHeader(to);
        CsvReport.Write(to, assessment);
    });

    private static IEnumerable<string[]> Read(string text)
    {
        using var parser = new TextFieldParser(new StringReader(text)) { TrimWhiteSpace = false, HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(",");
        while (parser.ReadFields() is { } fields) yield return fields;
    }
}
