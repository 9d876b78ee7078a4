using Sallyport.Reports;
using Sallyport.Reports.Text;
using Sallyport.Verdicts;

namespace Sallyport.Cli.Output;

/// <summary>All sinks of a run; opened before anything is asked, so that an unwritable file is known at once.</summary>
internal sealed class SinkSet : IDisposable
{
    private readonly List<ReportSink> _sinks = [];
    private readonly List<TextWriter> _files = [];

    /// <summary>Opens the files of <paramref name="plans"/>.</summary>
    /// <returns>Null when all are open, otherwise which is not and why.</returns>
    internal UsageError? Open(IReadOnlyList<OutputPlan> plans, Streams streams, bool single, TextReport onScreen)
    {
        foreach (var plan in plans)
        {
            if (plan.File is not { } path)
            {
                _sinks.Add(new(plan.Format, streams.Out, single, onScreen));
                continue;
            }

            try
            {
                var file = new StreamWriter(path) { NewLine = "\n" };
                _files.Add(file);
                _sinks.Add(new(plan.Format, file, single, onScreen with { Palette = Palette.Plain }));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return new($"--output {path}", "the file cannot be written", "name a file in a folder that exists and is writable", UsageErrorKind.Input);
            }
        }

        return null;
    }

    /// <summary>Writes to every sink.</summary>
    internal void Write(Assessment assessment) => _sinks.ForEach(sink => sink.Write(assessment));

    /// <summary>Ends every document.</summary>
    internal void Close(RunEnd end) => _sinks.ForEach(sink => sink.Close(end));

    /// <inheritdoc/>
    public void Dispose() => _files.ForEach(file => file.Dispose());
}
