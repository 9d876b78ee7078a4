using Sallyport.Verdicts;
using Sallyport.Verdicts.Grades;

namespace Sallyport.Reports.Text;

/// <summary>One line a rating scheme: the grade and what cost a better one.</summary>
internal static class GradeLines
{
    internal static void Write(TextPage page, Assessment assessment, bool verbose)
    {
        if (assessment.Grades.IsEmpty) return;

        page.Heading("Grades");
        foreach (var grade in assessment.Grades)
        {
            page.Row(grade.Scheme, Summary(grade));
            if (verbose) foreach (var line in Details(grade)) page.Row(string.Empty, line);
        }
    }

    private static string Summary(Grade grade)
    {
        if (grade.Value is not { } value) return $"not decided: {grade.Undecided[0]}";
        if (grade.Deductions.IsEmpty) return value;

        var more = grade.Deductions.Length == 1 ? string.Empty : $", and {grade.Deductions.Length - 1} more";
        return $"{value}: {grade.Deductions[0].Fact}{more}";
    }

    private static IEnumerable<string> Details(Grade grade)
    {
        yield return $"{grade.Title}, decided by {grade.Endpoint}";
        if (grade.Scores is { } scores) yield return $"{scores.Total} points: protocol {scores.Protocol}, key {scores.Key}, cipher {scores.Cipher}";
        foreach (var deduction in grade.Deductions) yield return $"at best {deduction.Level}: {deduction.Fact} ({deduction.Source})";
        foreach (var open in grade.Undecided) yield return $"not in it: {open}";
    }
}
