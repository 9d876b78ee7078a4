using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when the process was told to load a library before all others that no package brought.</summary>
/// <remarks>LD_PRELOAD and /etc/ld.so.preload put foreign code into a program without changing its file. Memory allocators and monitoring agents come so too, from packages.</remarks>
[Check("TRUST-0167", Severity.High, "A library that no package brought is loaded before all others", References = ["ATT&CK T1574.006", "ld.so(8)"], Axis = TrustAxis.Integrity, Weight = -45)]
internal sealed class PreloadedLibrary : ICheck<Holder>
{
    private const string Remedy = "Find where it is set (the unit's Environment=, /etc/ld.so.preload, a start script); remove it if nobody can say what it is for, and keep a copy of the library";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.IsKernelThread) return CheckResult.NotApplicable("it is a thread of the kernel");
        if (subject.Process.Mapped is not { } mapped) return CheckResult.Inconclusive("which libraries it has loaded was not seen");

        ImmutableArray<string> foreign = [.. subject.Process.Preloads.Where(told => !IsPackaged(mapped, told))];
        var source = HolderRule.Source(subject, "environ");
        if (!foreign.IsEmpty) return CheckResult.Fail([.. foreign.Select(library => new Evidence($"{library} is to be loaded before all other libraries, and no package owns it", source))], Remedy);

        return CheckResult.Pass(new Evidence(subject.Process.Preloads.IsEmpty ? "nothing is told to be loaded before all other libraries" : $"{string.Join(", ", subject.Process.Preloads)} come from packages", source));
    }

    /// <summary>Told by a path, what is loaded from it has a package; told by a name alone, all that is loaded under it has.</summary>
    private static bool IsPackaged(ImmutableArray<MappedFile> mapped, string told)
    {
        if (told.StartsWith('/') && !told.Contains('$', StringComparison.Ordinal)) return mapped.Any(file => file.Package is not null && file.Path == told);

        ImmutableArray<MappedFile> named = [.. mapped.Where(file => IsNamed(HolderRule.Name(file.Path), HolderRule.Name(told)))];
        return !named.IsEmpty && named.All(file => file.Package is not null);
    }

    /// <summary>The name is most often a link to the file with the whole version behind it.</summary>
    private static bool IsNamed(string file, string name) => file.StartsWith(name, StringComparison.Ordinal) && (file.Length == name.Length || file[name.Length] == '.');
}
