using System.Text;
using Sallyport.Cli.Output;

namespace Sallyport.Cli;

/// <summary>Where data and messages go: data on <see cref="Out"/>, everything else on <see cref="Error"/>.</summary>
/// <param name="In">Standard input, opened when it is read: opening one that is a terminal sets the terminal up.</param>
/// <param name="Out">Standard output: data only.</param>
/// <param name="Error">Standard error: messages and progress.</param>
/// <param name="OutIsTerminal">Whether a person reads the data as it comes.</param>
/// <param name="ErrorIsTerminal">Whether progress may be drawn.</param>
/// <param name="Environment">Looks up an environment variable.</param>
internal sealed record Streams(
    Lazy<TextReader> In, TextWriter Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal, Func<string, string?> Environment)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The terminal's columns; null where nobody reads the data as it comes, or the terminal does not tell.</summary>
    internal int? Columns { get; init; }

    /// <summary>What day it is, for what is said of ages.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The streams of this process, UTF-8 whatever the locale says.</summary>
    internal static Streams OfThisProcess() => new(
        new Lazy<TextReader>(() => Console.In),
        new StreamWriter(DescriptorStream.Open(1), Utf8, 16 * 1024) { AutoFlush = false, NewLine = "\n" },
        new StreamWriter(DescriptorStream.Open(2), Utf8, 1024) { AutoFlush = true, NewLine = "\n" },
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected,
        System.Environment.GetEnvironmentVariable)
    {
        Columns = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? null : Console.WindowWidth,
    };

    /// <summary>Whether data may be coloured: <c>FORCE_COLOR</c>, <c>NO_COLOR</c> (no-color.org), <c>TERM=dumb</c> and redirection decide, in this order.</summary>
    internal bool Colours(bool refused)
    {
        if (refused || !string.IsNullOrEmpty(Environment("NO_COLOR"))) return false;
        if (!string.IsNullOrEmpty(Environment("FORCE_COLOR"))) return true;

        return OutIsTerminal && Environment("TERM") is not (null or "dumb");
    }
}
