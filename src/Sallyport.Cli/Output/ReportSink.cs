using Sallyport.Reports.Json;
using Sallyport.Reports.Text;
using Sallyport.Verdicts;

namespace Sallyport.Cli.Output;

/// <summary>Writes assessments in one form to one place: a line or block as each is done, arrays closed at the end whatever happened.</summary>
internal sealed class ReportSink(Format format, TextWriter to, bool isOnly, TextReport text)
{
    private int _written;

    /// <summary>Writes <paramref name="assessment"/>.</summary>
    internal void Write(Assessment assessment)
    {
        if (format == Format.Text)
        {
            if (_written > 0) to.WriteLine();
            text.Write(to, assessment);
        }
        else
        {
            if (format == Format.Json && !isOnly) to.Write(_written == 0 ? "[" : ",");
            to.Write(JsonReport.Write(assessment));
            if (format == Format.Ndjson || isOnly) to.WriteLine();
        }

        _written++;
        to.Flush();
    }

    /// <summary>Ends the document.</summary>
    internal void Close()
    {
        if (format == Format.Json && !isOnly) to.WriteLine(_written == 0 ? "[]" : "]");
        to.Flush();
    }
}
