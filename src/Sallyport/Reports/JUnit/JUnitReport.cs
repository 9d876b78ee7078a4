using System.Globalization;
using System.Xml;
using Sallyport.Checks;
using Sallyport.Verdicts;

namespace Sallyport.Reports.JUnit;

/// <summary>The answer for build servers: a test suite a target, a test case a check and endpoint. What was not decided is skipped with its reason and never passed.</summary>
public static class JUnitReport
{
    /// <summary>Writes the document.</summary>
    /// <param name="to">Where to; UTF-8 is announced.</param>
    /// <param name="assessments">One entry a target.</param>
    public static void Write(TextWriter to, IReadOnlyList<Assessment> assessments)
    {
        to.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(to, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CloseOutput = false }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "sallyport check");
            Count(xml, [.. assessments.SelectMany(assessment => JUnitCases.Of(assessment))]);
            xml.WriteAttributeString("time", Seconds(assessments.Sum(assessment => assessment.Seen.Elapsed.TotalSeconds)));
            foreach (var assessment in assessments) Suite(xml, assessment);
            xml.WriteEndElement();
        }

        to.Write('\n');
    }

    private static void Suite(XmlWriter xml, Assessment assessment)
    {
        var cases = JUnitCases.Of(assessment);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Sanitizer.Clean(assessment.Seen.Target.ToString()));
        xml.WriteAttributeString("hostname", Sanitizer.Clean(assessment.Seen.Target.Host));
        xml.WriteAttributeString("timestamp", Words.Of(assessment.Seen.StartedAt).TrimEnd('Z'));
        Count(xml, cases);
        xml.WriteAttributeString("time", Seconds(assessment.Seen.Elapsed.TotalSeconds));
        Properties(xml, ("target", assessment.Seen.Target.Input), ("verdict", Words.Of(assessment.Verdict)), ("headline", assessment.Headline), ("nextStep", assessment.NextStep), ("cutShort", assessment.Seen.CutShort));
        foreach (var one in cases) Case(xml, one);
        xml.WriteEndElement();
    }

    private static void Count(XmlWriter xml, IReadOnlyCollection<JUnitCase> cases)
    {
        xml.WriteAttributeString("tests", $"{cases.Count}");
        xml.WriteAttributeString("failures", $"{cases.Count(one => one.Result is CheckResult.Failed)}");
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", $"{cases.Count(one => one.Result is CheckResult.DoesNotApply or CheckResult.Undecided)}");
    }

    private static void Properties(XmlWriter xml, params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        xml.WriteStartElement("properties");
        foreach (var (name, value) in properties)
        {
            if (value is null) continue;

            xml.WriteStartElement("property");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("value", Sanitizer.Clean(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, JUnitCase one)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", one.Class);
        xml.WriteAttributeString("name", Sanitizer.Clean(one.Name));
        xml.WriteAttributeString("time", "0");
        if (one.Result is CheckResult.Failed failed) Failure(xml, one, failed);
        if (one.Result is CheckResult.DoesNotApply none) Skipped(xml, $"not applicable: {none.Reason}");
        if (one.Result is CheckResult.Undecided open) Skipped(xml, $"could not be judged: {open.Reason}");
        xml.WriteEndElement();
    }

    private static void Failure(XmlWriter xml, JUnitCase one, CheckResult.Failed failed)
    {
        xml.WriteStartElement("failure");
        xml.WriteAttributeString("message", Sanitizer.Clean(failed.Title ?? one.Title));
        xml.WriteAttributeString("type", Words.Of(failed.Severity ?? one.Severity));
        var lines = failed.Evidence.Select(evidence => $"seen: {Sanitizer.Clean(evidence.Fact)}").Concat(Sanitizer.Lines($"remedy: {failed.Remedy}"));
        xml.WriteString(string.Join('\n', one.References.IsEmpty ? lines : lines.Append($"see: {string.Join(", ", one.References)}")));
        xml.WriteEndElement();
    }

    private static void Skipped(XmlWriter xml, string reason)
    {
        xml.WriteStartElement("skipped");
        xml.WriteAttributeString("message", Sanitizer.Clean(reason));
        xml.WriteEndElement();
    }

    private static string Seconds(double seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture);
}
