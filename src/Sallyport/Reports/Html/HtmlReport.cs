using System.Xml;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Html;

/// <summary>The answer as one page for people: nothing is loaded, no script runs, every text of a peer is shown as text.</summary>
public static class HtmlReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="to">Where to; UTF-8 is announced.</param>
    /// <param name="assessments">One entry a target.</param>
    /// <param name="end">How the run ended.</param>
    /// <param name="toolVersion">The version of this build.</param>
    public static void Write(TextWriter to, IReadOnlyList<Assessment> assessments, RunEnd end, string toolVersion)
    {
        using (var xml = XmlWriter.Create(to, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None, CloseOutput = false }))
        {
            xml.WriteDocType("html", null, null, null);
            xml.WriteStartElement("html");
            xml.WriteAttributeString("lang", "en");
            var page = new HtmlPage(xml);
            Head(page, assessments);
            Body(page, assessments, end, toolVersion);
            xml.WriteFullEndElement();
        }

        to.Write('\n');
    }

    private static void Head(HtmlPage page, IReadOnlyList<Assessment> assessments)
    {
        page.Open("head");
        page.Open("meta").Set("charset", "utf-8").Void();
        page.Open("meta").Set("http-equiv", "Content-Security-Policy").Set("content", HtmlStyle.Policy).Void();
        page.Open("meta").Set("name", "viewport").Set("content", "width=device-width, initial-scale=1").Void();
        page.Open("meta").Set("name", "referrer").Set("content", "no-referrer").Void();
        page.Say("title", assessments.Count == 1 ? $"{assessments[0].Seen.Target}: {assessments[0].Headline}" : $"{assessments.Count} targets checked");
        page.Open("style").Raw(HtmlStyle.Sheet.ReplaceLineEndings("\n")).Close();
        page.Close();
    }

    private static void Body(HtmlPage page, IReadOnlyList<Assessment> assessments, RunEnd end, string toolVersion)
    {
        page.Open("body").Open("main");
        if (end.Interrupted) page.Say("p", "The run was interrupted: targets may be missing.", "badge bad");
        if (assessments.Count > 1) OverviewPart.Write(page, assessments);
        for (var i = 0; i < assessments.Count; i++) TargetPart.Write(page, assessments[i], $"target-{i + 1}");
        page.Close();
        page.Say("footer", $"Sallyport {toolVersion}. What was not seen is said to be not judged; silence never means pass.");
        page.Close();
    }
}
