using Sallyport.Findings;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Text;

/// <summary>The few colours of the text report, or none; sixteen-colour codes, so that the terminal's own theme decides what they look like.</summary>
public sealed record Palette
{
    private const string Reset = "\u001b[0m";

    private Palette(bool coloured) => Coloured = coloured;

    /// <summary>No escape sequence at all.</summary>
    public static Palette Plain { get; } = new(coloured: false);

    /// <summary>ANSI colours (ECMA-48 SGR).</summary>
    public static Palette Ansi { get; } = new(coloured: true);

    /// <summary>Whether escape sequences are written.</summary>
    public bool Coloured { get; }

    /// <summary>Colours when asked for, none otherwise.</summary>
    /// <param name="coloured">Whether to colour.</param>
    public static Palette For(bool coloured) => coloured ? Ansi : Plain;

    internal string Strong(string text) => Paint("1", text);

    internal string Faint(string text) => Paint("2", text);

    internal string Verdict(Verdict verdict, string text) => Paint(verdict switch
    {
        Verdicts.Verdict.Secure => "1;32",
        Verdicts.Verdict.Weak or Verdicts.Verdict.Inconclusive => "1;33",
        _ => "1;31",
    }, text);

    internal string Trust(Verdicts.Trust.TrustVerdict? verdict, string text) => verdict switch
    {
        null => Paint("1", text),
        Verdicts.Trust.TrustVerdict.Trusted => Paint("32", text),
        Verdicts.Trust.TrustVerdict.Unmanaged or Verdicts.Trust.TrustVerdict.Undetermined => Paint("33", text),
        _ => Paint("1;31", text),
    };

    internal string Severity(Severity severity, string text) => Paint(severity switch
    {
        Findings.Severity.Critical or Findings.Severity.High => "1;31",
        Findings.Severity.Medium => "33",
        _ => "36",
    }, text);

    private string Paint(string code, string text) => Coloured ? $"\u001b[{code}m{text}{Reset}" : text;
}
