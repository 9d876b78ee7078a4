using System.Collections.Immutable;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux.Programs;

/// <summary>Finds what an interpreter or runtime was told to run: the program is judged by that file, not by the interpreter's.</summary>
/// <param name="root">The process' own root.</param>
/// <param name="files">The root that its executable lies in, in which the word was understood when it began.</param>
/// <param name="environment">What it was started with, an entry up to each NUL; null where it was not seen.</param>
internal sealed class ProgramReader(ProcessRoot root, ProcessRoot files, byte[]? environment)
{
    /// <summary>The program; null when <paramref name="executable"/> is no interpreter.</summary>
    /// <param name="pid">The process.</param>
    /// <param name="executable">The path of its executable.</param>
    /// <param name="words">Its command line.</param>
    internal ProgramFile? Read(int pid, string executable, ImmutableArray<string> words)
    {
        var name = executable[(executable.LastIndexOf('/') + 1)..];
        if (Runtime.Of(name) is not { } runtime) return null;

        var launch = runtime.Read(words);
        return Place(pid, launch, executable, words) is var (place, path)
            ? Of(name, place, path) with { Instead = launch.Words }
            : new ProgramFile(name, null, null, null, null, null) { Instead = launch.Words };
    }

    private static ProgramFile Of(string runtime, ProcessRoot place, string path)
    {
        var facts = LinuxFile.Status(place.Path(path)).Value;
        return new ProgramFile(runtime, path, facts?.Owner, facts?.Permissions, facts is null ? null : LoosePath.Find(place, path), null);
    }

    private (ProcessRoot Root, string Path)? Place(int pid, Launch launch, string executable, ImmutableArray<string> words) => launch switch
    {
        Launch.File file => Place(pid, file.Path),
        Launch.Module module when new PythonModules(files, executable, words, environment).Find(module.Name, Folder(pid)) is { } found => (files, found),
        _ => null,
    };

    /// <summary>A word that begins at the root means the one that the process had when it began; others begin in its working folder.</summary>
    private (ProcessRoot Root, string Path) Place(int pid, string told)
    {
        if (told.StartsWith('/') || LinuxFile.ReadLink($"/proc/{pid}/cwd").Value is not { } folder) return (files, told);

        var (place, inside) = root.Told(folder);
        return (place, Path.GetFullPath(told, inside));
    }

    private string? Folder(int pid) => LinuxFile.ReadLink($"/proc/{pid}/cwd").Value is { } folder && root.Told(folder) is var (place, inside) && place.Key == files.Key ? inside : null;
}
