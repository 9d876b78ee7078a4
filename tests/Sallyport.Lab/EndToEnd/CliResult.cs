using System.Text.Json;

namespace Sallyport.Lab.EndToEnd;

/// <summary>What one run of the command line left behind.</summary>
/// <param name="ExitCode">As the contract numbers them.</param>
/// <param name="Stdout">Data.</param>
/// <param name="Stderr">Everything else.</param>
/// <param name="Elapsed">From the start to the end of the process.</param>
/// <param name="PeakKilobytes">The most memory it was seen to hold.</param>
internal sealed record CliResult(int ExitCode, string Stdout, string Stderr, TimeSpan Elapsed, long PeakKilobytes)
{
    /// <summary>Standard output as one JSON value.</summary>
    public JsonElement Json => Parse(Stdout);

    public string[] Lines => Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Each line of standard output as a JSON value.</summary>
    public JsonElement[] JsonLines => [.. Lines.Select(Parse)];

    /// <summary>For failure messages.</summary>
    public override string ToString() => $"exit code {ExitCode} after {Elapsed.TotalSeconds:0.00} s\nstdout: {Stdout}\nstderr: {Stderr}";

    private JsonElement Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            throw new InvalidOperationException($"not JSON ({broken.Message}): {this}", broken);
        }
    }
}
