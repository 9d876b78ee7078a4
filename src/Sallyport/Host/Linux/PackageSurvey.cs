using System.Collections.Immutable;
using Sallyport.Host.Packages;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Asks the package databases for what processes run and have mapped: those of each process' own root, each once for all that share it.</summary>
internal static class PackageSurvey
{
    /// <summary>Where packages put libraries: of those that lie there, whose they are decides nothing.</summary>
    private static readonly string[] Installed = ["/usr/lib", "/lib"];

    /// <summary>The processes with their packages, in the same order.</summary>
    /// <param name="processes">The processes.</param>
    /// <param name="ahead">What is being read of the lists already; null for nothing.</param>
    internal static List<ReadProcess> Complete(List<ReadProcess> processes, AptForesight? ahead)
    {
        var completed = processes.ToDictionary(one => one.Process.Pid);
        for (var open = processes.FindAll(one => one.Process.Executable is { IsMemory: false }); open is [{ Files: var files }, ..]; open.RemoveAll(one => one.Files.Key == files.Key))
            foreach (var process in Ask(open.FindAll(one => one.Files.Key == files.Key), files, ahead)) completed[process.Pid] = completed[process.Pid] with { Process = process };

        return processes.ConvertAll(one => completed[one.Process.Pid]);
    }

    /// <summary>The listeners with the packages of what socket units start.</summary>
    internal static ImmutableArray<ListenerObservation> Complete(ImmutableArray<ListenerObservation> listeners)
    {
        string[] programs = [.. listeners.Select(listener => listener.Activation?.Program).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (programs.Length == 0) return listeners;

        var lookup = new PackageLookup("/");
        var found = programs.Zip(lookup.Find([.. programs.Select(program => new PackageQuestion(program, lookup.Place(program), Newer: true))])).ToDictionary(one => one.First, one => one.Second, StringComparer.Ordinal);
        return [.. listeners.Select(listener => listener.Activation is { Program: { } program } activation ? listener with { Activation = activation with { Package = found[program] } } : listener)];
    }

    /// <summary>Asks for processes that see the same files.</summary>
    private static IEnumerable<ProcessObservation> Ask(List<ReadProcess> processes, ProcessRoot files, AptForesight? ahead)
    {
        var (lookup, place) = (new PackageLookup(files.Databases), new RootFolder(files.Path("/")));
        var questions = new Dictionary<FileAsked, PackageQuestion>();
        foreach (var (process, view) in processes.Select(one => (one.Process, one.View)))
        {
            var executable = process.Executable!;
            questions.TryAdd(new(executable.Path, executable.Inode), new(executable.Path, $"/proc/{view}/exe", Newer: true));
            if (Told(process) is { } program) questions.TryAdd(new(program, 0), new(program, place.Locate(program) ?? files.Path(program), Newer: true));
            foreach (var file in process.Mapped ?? [])
                if (Matters(process, file)) questions.TryAdd(new(file.Path, 0), new(file.Path, null, Newer: false));
        }

        var found = questions.Keys.Zip(lookup.Find([.. questions.Values], ahead)).ToDictionary(one => one.First, one => one.Second);
        return processes.Select(one => one.Process).Select(process => process with
        {
            Executable = process.Executable! with { Package = Considered(process, found[new(process.Executable.Path, process.Executable.Inode)], files) },
            Program = Told(process) is { } program ? process.Program! with { Package = found[new(program, 0)] } : process.Program,
            Mapped = process.Mapped is { } mapped ? [.. mapped.Select(file => file with { Package = Name(found.GetValueOrDefault(new(file.Path, 0))) })] : null,
        });
    }

    /// <summary>What runs on from before an update is not what the database describes.</summary>
    private static PackageAnswer Considered(ProcessObservation process, PackageAnswer answer, ProcessRoot files) =>
        process.Executable is { IsDeleted: true, IsReplaced: true } ? PackageRenewal.Consider(answer, files.Databases, process.StartedAt) : answer;

    private static string? Told(ProcessObservation process) => process.Program is { Path: { } path, Owner: not null } ? path : null;

    /// <summary>A library counts that is not what was installed where libraries are, and every one of a process that was told to load some before all others.</summary>
    private static bool Matters(ProcessObservation process, MappedFile file) =>
        file.IsDeleted || file.IsReplaced || !process.Preloads.IsEmpty || !Array.Exists(Installed, folder => file.Path.StartsWith(folder, StringComparison.Ordinal));

    private static PackageName? Name(PackageAnswer? answer) => answer is PackageAnswer.Found { Package: var package } ? new PackageName(package.Name, package.Version ?? "?") : null;

    private sealed record FileAsked(string Path, ulong Inode);
}
