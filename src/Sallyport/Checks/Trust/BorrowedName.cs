using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Applications;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when the process goes by the name of a known application, and neither is its file that application's nor is the name the file's own.</summary>
/// <remarks>A process chooses the name that listings show. A build of one's own under its own name is no such case, nor is a program that a known interpreter runs.</remarks>
[Check("TRUST-0175", Severity.High, "The process goes by the name of an application that it is not", References = ["ATT&CK T1036.005", "prctl(2) PR_SET_NAME"], Axis = TrustAxis.Identity, Weight = -40)]
internal sealed class BorrowedName : ICheck<Holder>
{
    /// <summary>The kernel keeps fifteen bytes of a name.</summary>
    private const int CommLength = 15;
    private const string Remedy = "Find out who started it (its parents are named above) and why it hides its name; keep a copy of the executable ('cp /proc/PID/exe FILE') before it is stopped";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.Executable is not { } executable) return HolderRule.NoExecutable(subject);

        var source = HolderRule.Source(subject, "comm");
        var matches = knowledge.Applications.Match(ApplicationRule.Facts(subject));
        if (matches.FirstOrDefault(match => match.IsImpostor) is not { } impostor || matches.Any(match => match.IsIdentified && match.Agreed.HasFlag(ApplicationTraits.Name)))
            return CheckResult.Pass(new Evidence($"it is called {subject.Process.Name} and executes {executable.Path}", source));
        if (subject.Package is { } package) return CheckResult.Pass(new Evidence($"it is called {subject.Process.Name} and is what the package {package.Name} brought", source));

        return IsOwnName(subject, executable.Path)
            ? CheckResult.Pass(new Evidence($"it is called {subject.Process.Name}, as its file {executable.Path} is", source))
            : CheckResult.Fail(new Evidence($"it calls itself {Called(subject)}, a name of {impostor.Application.Name}, and executes {executable.Path}", source), Remedy);
    }

    /// <summary>Named after its file, which the kernel does by itself, and says so in its first word too.</summary>
    private static bool IsOwnName(Holder subject, string path)
    {
        var file = HolderRule.Name(path);
        return IsOf(file, subject.Process.Name) && (subject.Process.CommandLine is not [var first, ..] || HolderRule.Name(first).StartsWith(file, StringComparison.Ordinal) || IsOf(file, HolderRule.Name(first)));
    }

    /// <summary>The file's name, as much of it as the kernel keeps, or a link's name to a file with a version behind it.</summary>
    private static bool IsOf(string file, string name) =>
        name.Length > 0 && file.StartsWith(name, StringComparison.Ordinal) && (name.Length == CommLength || file.AsSpan(name.Length).Trim("0123456789.-").IsEmpty);

    private static string Called(Holder subject) => subject.Process.CommandLine is [{ Length: > 0 } first, ..] && !first.EndsWith(subject.Process.Name, StringComparison.Ordinal) ? $"{subject.Process.Name} ({first})" : subject.Process.Name;
}
