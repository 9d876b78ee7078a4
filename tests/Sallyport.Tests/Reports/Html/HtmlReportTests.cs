using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Knowledge;
using Sallyport.Reports;
using Sallyport.Reports.Html;
using Sallyport.Reports.Text;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Changes;
using Xunit;

namespace Sallyport.Tests.Reports.Html;

public sealed class HtmlReportTests
{
    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "body", "main", "section", "header", "footer", "article", "div", "span", "p", "b", "bdi", "strong", "a", "h1", "h2", "h3", "h4",
        "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "details", "summary",
    ];

    private static readonly string[] Attributes = ["lang", "charset", "http-equiv", "content", "name", "class", "id", "href"];

    public static TheoryData<string> Names => [.. Runs.All.Keys];

    /// <summary>The style sheet and its digest are left out: how a page looks is not what it says.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_reads_as_approved(string name)
    {
        var page = Read(Runs.Judge(name));
        page.Element("head")!.Remove();

        Golden.Approve($"{name}.html", page.ToString(SaveOptions.DisableFormatting).ReplaceLineEndings("\n") + "\n");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_begins_with_what_the_text_report_begins_with(string name)
    {
        var assessment = Runs.Judge(name);
        var page = Words(Read(assessment).Descendants("header").First().Value);
        var text = HostileText.Rendered(to => new TextReport(Palette.Plain).Write(to, assessment)).Split('\n').Take(assessment.Verdict == Verdict.NotOpen ? 2 : 3);

        Assert.All(text.SelectMany(Words), word => Assert.Contains(word, page));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_finding_undecided_check_and_outcome_is_on_the_page(string name)
    {
        var assessment = Runs.Judge(name);
        var page = Read(assessment);

        Assert.Equal(assessment.Findings.Length, page.Descendants("article").Count());
        Assert.Equal(assessment.Findings.Select(finding => finding.Id), page.Descendants("article").Select(card => card.Descendants("span").Last().Value));
        Assert.All(assessment.Undecided, open => Assert.Contains(Sanitizer.Clean(open.Reason), page.Value, StringComparison.Ordinal));
        Assert.Equal(assessment.Outcomes.Length, page.Descendants("details").LastOrDefault(details => (string?)details.Attribute("class") == "card")?.Descendants("tbody").Single().Elements().Count() ?? 0);
    }

    [Fact]
    public void Nothing_is_loaded_and_the_policy_allows_the_style_sheet_alone()
    {
        var page = Read(Runs.Judge("insecure"));
        var style = page.Element("head")!.Element("style")!.Value;
        var policy = page.Descendants("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;

        Assert.Equal($"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'", policy);
        Assert.DoesNotContain("url(", style, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", style, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(-1, style.AsSpan().IndexOfAny("<>&\r"));
    }

    [Fact]
    public void Several_targets_are_listed_first_and_each_link_has_its_place()
    {
        var page = Read(Runs.Judge("secure"), Runs.Judge("closed"), Runs.Judge("hostile"));
        var links = page.Descendants("a").Select(link => link.Attribute("href")!.Value).ToList();

        Assert.Equal(["#target-1", "#target-2", "#target-3"], links);
        Assert.Equal(links.Select(link => link[1..]), page.Descendants("section").Select(section => section.Attribute("id")!.Value));
    }

    [Fact]
    public void What_changed_has_its_section_and_a_target_that_was_not_known_is_said_to_be()
    {
        var changed = Read(new Baseline([Runs.All["weak"]], KnowledgeBase.Embedded).Compare(Runs.Judge("insecure"))).Value;
        var unknown = Read(new Baseline([], KnowledgeBase.Embedded).Compare(Runs.Judge("insecure"))).Value;

        Assert.Contains("Since 2026-11-2", changed, StringComparison.Ordinal);
        Assert.Contains("SSL 3.0: yes (was no)", changed, StringComparison.Ordinal);
        Assert.Contains("the baseline does not know example.com:443", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("new finding", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_run_says_so() => Assert.Contains("The run was interrupted", Render(new RunEnd(ExitCode.Interrupted, Interrupted: true)), StringComparison.Ordinal);

    [Fact]
    public void Text_of_a_peer_never_becomes_markup() =>
        Prop.ForAll(HostileText.Any, text =>
        {
            var page = Read(HostileText.In(text));
            var all = page.DescendantsAndSelf().ToList();
            return all.TrueForAll(element => Elements.Contains(element.Name.LocalName) && element.Attributes().All(attribute => Attributes.Contains(attribute.Name.LocalName)))
                && !page.Value.Any(HostileText.IsUnsafe);
        }).QuickCheckThrowOnFailure();

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static XElement Read(params Assessment[] assessments) => XDocument.Parse(Render(new RunEnd(ExitCode.NotMet, Interrupted: false), assessments), LoadOptions.PreserveWhitespace).Root!;

    private static string Render(RunEnd end, params Assessment[] assessments) => HostileText.Rendered(to => HtmlReport.Write(to, assessments, end, "1.2.3"));
}
