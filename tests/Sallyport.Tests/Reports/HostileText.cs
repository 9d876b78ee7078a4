using FsCheck;
using FsCheck.Fluent;
using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Changes;

namespace Sallyport.Tests.Reports;

/// <summary>Texts that a peer may write to break a report, and assessments that carry one in every place where untrusted text can stand.</summary>
internal static class HostileText
{
    internal static readonly string[] All =
    [
        "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "]]><x/>", "--><b>", "&lt;&#0;&nbsp;", "\" onload=\"x", "' or '1'='1", "\u001b[31mred\u001b]8;;http://evil\u0007",
        "nul\0byte", "bidi\u202Egnp.exe\u2066", "lone\ud800surrogate", "\ufffe\uffff", "a,b\"c\r\nd", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uFF1D1",
        "[click](http://evil)", "{0} {{1}}", "\\u0000", "%s%n", new('x', 100_000), "\n\n\nFORGED", "\u2028\u2029\u0085", "",
    ];

    /// <summary>Strings of any characters, hostile ones often among them.</summary>
    internal static Arbitrary<string> Any { get; } = Gen.OneOf(Gen.Elements(All), ArbMap.Default.GeneratorFor<char[]>().Select(characters => new string(characters))).ToArbitrary();

    /// <summary>An assessment in which <paramref name="text"/> stands everywhere.</summary>
    internal static Assessment In(string text)
    {
        var check = CheckCatalogue.All[0];
        var (evidence, closed) = (new Evidence(text, text), Runs.Judge("closed"));
        return closed with
        {
            Seen = closed.Seen with { Target = closed.Seen.Target with { Input = text }, CutShort = text },
            Headline = text,
            NextStep = text,
            Findings = [new Finding { Id = check.Id, Severity = Severity.High, Title = text, Evidence = [evidence], Remedy = text, References = [text], Endpoints = [text] }],
            Outcomes =
            [
                new CheckOutcome(check, CheckResult.Fail(evidence, text, title: text), text), new CheckOutcome(check, CheckResult.Inconclusive(text), text),
                new CheckOutcome(check, CheckResult.NotApplicable(text), null), new CheckOutcome(check, CheckResult.Pass(evidence), null),
            ],
            Comparison = new(DateTimeOffset.UnixEpoch, [new(ChangeKind.Certificate, text, text, text)]),
        };
    }

    /// <summary>Runs a report into a string.</summary>
    internal static string Rendered(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        return text.ToString();
    }

    /// <summary>True when a terminal, a browser or a reader could be misled by the character.</summary>
    internal static bool IsUnsafe(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\r')) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator;
}
