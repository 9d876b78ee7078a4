using System.Collections.Immutable;

namespace Sallyport.Host.Linux.Programs;

/// <summary>An interpreter or runtime: how its command line tells what it is to run.</summary>
/// <param name="Name">The start of its file's name: a version may follow.</param>
/// <param name="Valued">Options whose value is the next word.</param>
/// <param name="Code">Options that make the next word the program.</param>
internal sealed record Runtime(string Name, ImmutableArray<string> Valued, ImmutableArray<string> Code)
{
    /// <summary>The runtimes that are known, by the start of their name.</summary>
    private static readonly ImmutableArray<Runtime> Known =
    [
        new("python", ["-W", "-X", "-Q", "--check-hash-based-pycs"], ["-c"]) { Module = "-m" }, new("node", ["-r", "--require", "--import", "--loader"], ["-e", "--eval", "-p", "--print"]),
        new("perl", [], ["-e", "-E"]), new("ruby", ["-I", "-r"], ["-e"]), new("php", ["-c", "-d", "-z", "-S", "-t"], ["-r"]),
        new("java", ["-cp", "-classpath", "--class-path", "-p", "--module-path", "--add-modules"], []) { NamesClasses = true },
        new("dotnet", ["--runtimeconfig", "--depsfile", "--additionalprobingpath", "--fx-version"], []), new("bash", ["-O", "-o"], ["-c"]), new("dash", ["-o"], ["-c"]), new("sh", ["-o"], ["-c"]), new("busybox", [], []),
        new("lua", ["-l"], ["-e"]), new("luajit", ["-l"], ["-e"]), new("tclsh", ["-encoding"], []), new("guile", ["-l", "-L", "-x"], ["-c"]), new("mono", ["--config"], []), new("zsh", ["-o"], ["-c"]), new("ksh", ["-o"], ["-c"]),
    ];

    /// <summary>The option whose value names a module that the runtime looks for itself; null for none.</summary>
    internal string? Module { get; private init; }

    /// <summary>Whether a word that no <c>-jar</c> stands before names a class, which is no file.</summary>
    internal bool NamesClasses { get; private init; }

    /// <summary>The runtime whose file is called <paramref name="file"/>; null for every other program.</summary>
    internal static Runtime? Of(string file) => Known.FirstOrDefault(runtime => file.StartsWith(runtime.Name, StringComparison.Ordinal) && file.AsSpan(runtime.Name.Length).TrimStart("0123456789.-").IsEmpty);

    /// <summary>What <paramref name="words"/> tell it to run: the first word that is no option and no value of one, or what an option says in its place.</summary>
    internal Launch Read(ImmutableArray<string> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i];
            if (Code.Contains(word)) return new Launch.Code();
            if (word == Module) return i + 1 < words.Length ? new Launch.Module(words[i + 1]) : new Launch.Nothing();
            if (Valued.Contains(word)) i++;
            else if (word is not ("exec" or "-jar") && !word.StartsWith('-')) return NamesClasses && words[i - 1] != "-jar" ? new Launch.Class(word) : new Launch.File(word);
        }

        return new Launch.Nothing();
    }
}
