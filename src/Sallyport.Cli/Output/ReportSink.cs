using Sallyport.Reports;
using Sallyport.Reports.Csv;
using Sallyport.Reports.Html;
using Sallyport.Reports.Json;
using Sallyport.Reports.JUnit;
using Sallyport.Reports.Sarif;
using Sallyport.Reports.Text;
using Sallyport.Verdicts;

namespace Sallyport.Cli.Output;

/// <summary>Writes assessments in one form to one place: a line, block or row as each is done, arrays and documents ended at the end whatever happened.</summary>
internal sealed class ReportSink(Format format, TextWriter to, bool isOnly, TextReport text)
{
    private readonly List<Assessment> _document = [];
    private int _written;

    /// <summary>Writes <paramref name="assessment"/>, or keeps it for a document that begins with all of them.</summary>
    internal void Write(Assessment assessment)
    {
        switch (format)
        {
            case Format.Text:
                if (_written > 0 && text.StatusFrom is null) to.WriteLine();
                text.Write(to, assessment);
                break;
            case Format.Json or Format.Ndjson:
                WriteJson(assessment);
                break;
            case Format.Csv:
                if (_written == 0) CsvReport.WriteHeader(to);
                CsvReport.Write(to, assessment);
                break;
            default:
                _document.Add(assessment);
                break;
        }

        _written++;
        to.Flush();
    }

    /// <summary>Ends the document.</summary>
    internal void Close(RunEnd end)
    {
        switch (format)
        {
            case Format.Json when !isOnly:
                to.WriteLine(_written == 0 ? "[]" : "]");
                break;
            case Format.Csv when _written == 0:
                CsvReport.WriteHeader(to);
                break;
            case Format.Sarif:
                SarifReport.Write(to, _document, end, ToolVersion.Text);
                break;
            case Format.Junit:
                JUnitReport.Write(to, _document);
                break;
            case Format.Html:
                HtmlReport.Write(to, _document, end, ToolVersion.Text);
                break;
        }

        to.Flush();
    }

    private void WriteJson(Assessment assessment)
    {
        if (format == Format.Json && !isOnly) to.Write(_written == 0 ? "[" : ",");
        to.Write(JsonReport.Write(assessment));
        if (format == Format.Ndjson || isOnly) to.WriteLine();
    }
}
