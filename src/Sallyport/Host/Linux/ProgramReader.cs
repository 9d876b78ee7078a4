using System.Collections.Immutable;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Finds what an interpreter or runtime was told to run: the program is judged by that file, not by the interpreter's.</summary>
/// <param name="root">The process' own root.</param>
/// <param name="files">The root that its executable lies in, in which the word was understood when it began.</param>
internal sealed class ProgramReader(ProcessRoot root, ProcessRoot files)
{
    /// <summary>Interpreters by the start of their name, with the options that take a word of their own and those that hold the program in the command line.</summary>
    private static readonly Runtime[] Runtimes =
    [
        new("python", ["-W", "-X", "-Q", "--check-hash-based-pycs"], ["-c", "-m"]), new("node", ["-r", "--require", "--import", "--loader"], ["-e", "--eval", "-p", "--print"]),
        new("perl", [], ["-e", "-E"]), new("ruby", ["-I", "-r"], ["-e"]), new("php", ["-c", "-d", "-z"], ["-r", "-S"]), new("java", ["-cp", "-classpath", "--class-path", "-p", "--module-path", "--add-modules"], []),
        new("dotnet", ["--runtimeconfig", "--depsfile", "--additionalprobingpath", "--fx-version"], []), new("bash", ["-O", "-o"], ["-c"]), new("dash", ["-o"], ["-c"]), new("sh", ["-o"], ["-c"]), new("busybox", [], []),
        new("lua", ["-l", "-e"], []), new("luajit", ["-l", "-e"], []), new("tclsh", ["-encoding"], []), new("guile", ["-l", "-L", "-x"], ["-c"]), new("mono", ["--config"], []), new("zsh", ["-o"], ["-c"]), new("ksh", ["-o"], ["-c"]),
    ];

    /// <summary>The program; null when <paramref name="executable"/> is no interpreter.</summary>
    /// <param name="pid">The process.</param>
    /// <param name="executable">The path of its executable.</param>
    /// <param name="words">Its command line.</param>
    internal ProgramFile? Read(int pid, string executable, ImmutableArray<string> words)
    {
        var name = executable[(executable.LastIndexOf('/') + 1)..];
        if (Array.Find(Runtimes, runtime => runtime.Is(name)) is not { } runtime) return null;
        if (runtime.Program(words) is not { } told) return new ProgramFile(name, null, null, null, null, null);

        var (place, path) = Place(pid, told);
        var facts = LinuxFile.Status(place.Path(path)).Value;
        return new ProgramFile(name, path, facts?.Owner, facts?.Permissions, facts is null ? null : LoosePath.Find(place, path), null);
    }

    /// <summary>A word that begins at the root means the one that the process had when it began; others begin in its working folder.</summary>
    private (ProcessRoot Root, string Path) Place(int pid, string told)
    {
        if (told.StartsWith('/') || LinuxFile.ReadLink($"/proc/{pid}/cwd").Value is not { } folder) return (files, told);

        var (place, inside) = root.Told(folder);
        return (place, Path.GetFullPath(told, inside));
    }

    /// <summary>An interpreter.</summary>
    /// <param name="Name">The start of its file's name: a version may follow.</param>
    /// <param name="Valued">Options whose value is the next word.</param>
    /// <param name="Inline">Options that make what follows the program.</param>
    private sealed record Runtime(string Name, string[] Valued, string[] Inline)
    {
        internal bool Is(string file) => file.StartsWith(Name, StringComparison.Ordinal) && file.AsSpan(Name.Length).TrimStart("0123456789.-").IsEmpty;

        /// <summary>The first word that is no option and no value of one; of java the archive behind <c>-jar</c>. Null for none, and for code in the command line.</summary>
        internal string? Program(ImmutableArray<string> words)
        {
            for (var i = 1; i < words.Length; i++)
            {
                if (Inline.Contains(words[i])) return null;
                if (Valued.Contains(words[i])) i++;
                else if (words[i] is not ("exec" or "-jar") && !words[i].StartsWith('-')) return IsClass(words, i) ? null : words[i];
            }

            return null;
        }

        /// <summary>Java's main class is no file.</summary>
        private bool IsClass(ImmutableArray<string> words, int i) => Name == "java" && words[i - 1] != "-jar";
    }
}
