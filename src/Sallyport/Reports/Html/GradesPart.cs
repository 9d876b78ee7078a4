using System.Collections.Immutable;
using Sallyport.Verdicts.Grades;

namespace Sallyport.Reports.Html;

/// <summary>The grade of every rating scheme, and what cost better ones.</summary>
internal static class GradesPart
{
    internal static void Write(HtmlPage page, ImmutableArray<Grade> grades)
    {
        if (grades.IsEmpty) return;

        page.Say("h2", "Grades");
        page.Open("div", "card");
        foreach (var grade in grades) Scheme(page, grade);
        page.Close();
    }

    private static void Scheme(HtmlPage page, Grade grade)
    {
        page.Open("details").Say("summary", $"{grade.Title}: {grade.Value ?? "not decided"}").Open("ul");
        if (grade.Scores is { } scores) page.Say("li", $"{scores.Total} points: protocol {scores.Protocol}, key {scores.Key}, cipher {scores.Cipher}");
        foreach (var deduction in grade.Deductions) page.Say("li", $"at best {deduction.Level}: {deduction.Fact}");
        foreach (var open in grade.Undecided) page.Say("li", $"not in it: {open}");
        page.Close().Close();
    }
}
