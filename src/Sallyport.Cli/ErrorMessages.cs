using Sallyport.Cli.Output;
using Sallyport.Reports;
using Sallyport.Verdicts;

namespace Sallyport.Cli;

/// <summary>Writes errors as two lines: subject and cause, then what to do next.</summary>
internal static class ErrorMessages
{
    /// <summary>Writes <paramref name="error"/> and gives the exit code that it stands for.</summary>
    internal static int Write(TextWriter to, UsageError error)
    {
        to.WriteLine($"sallyport: {Sanitizer.Clean(error.Subject)}: {Sanitizer.Clean(error.Cause)}");
        to.WriteLine($"  try: {Sanitizer.Clean(error.Next)}");
        return error.Kind == UsageErrorKind.Input ? ExitCode.NoInput : ExitCode.Usage;
    }

    /// <summary>Tells that data could not be written; what was written before that is not the whole answer.</summary>
    internal static int Lost(TextWriter to, OutputLostException lost)
    {
        to.WriteLine($"sallyport: standard output: it cannot be written: {Sanitizer.Clean(lost.Message)}");
        to.WriteLine("  try: write to a place with room, or without '>' to the terminal");
        return ExitCode.Internal;
    }
}
