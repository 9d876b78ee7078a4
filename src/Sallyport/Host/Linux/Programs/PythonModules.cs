using System.Collections.Immutable;
using System.Text;

namespace Sallyport.Host.Linux.Programs;

/// <summary>Finds the file that <c>python -m NAME</c> runs, along the search path that such a process has.</summary>
/// <remarks>Source: the Python documentation, "The initialization of the sys.path module search path", and PEP 405 for virtual environments. Debian's python adds the two folders called dist-packages.</remarks>
/// <param name="files">The root that the interpreter lies in.</param>
/// <param name="executable">Its path there, links followed, e.g. <c>/usr/bin/python3.11</c>.</param>
/// <param name="words">The command line.</param>
/// <param name="environment">What the process was started with, an entry up to each NUL; null where it was not seen.</param>
internal sealed class PythonModules(ProcessRoot files, string executable, ImmutableArray<string> words, byte[]? environment)
{
    private const string Settings = "pyvenv.cfg";

    /// <summary>The file of <paramref name="module"/>; null when no folder of the search path has it.</summary>
    /// <param name="module">Its name, parts joined by full stops.</param>
    /// <param name="workingFolder">The first folder of the path, as that root has it; null when it was not seen.</param>
    internal string? Find(string module, string? workingFolder)
    {
        var relative = module.Replace('.', '/');
        if (relative.Contains("..", StringComparison.Ordinal) || relative.StartsWith('/')) return null;

        foreach (var folder in Folders(workingFolder))
        {
            foreach (var candidate in (string[])[$"{folder}/{relative}/__main__.py", $"{folder}/{relative}.py"])
                if (LinuxFile.Status(files.Path(candidate)).Value is not null) return candidate;
        }

        return null;
    }

    private IEnumerable<string> Folders(string? workingFolder)
    {
        var alone = words.Any(word => word is "-I" or "-E" || (word is ['-', not '-', ..] && word.Length < 6 && word.Contains('I', StringComparison.Ordinal)));
        if (workingFolder is not null && !words.Contains("-P") && !alone) yield return workingFolder;
        if (!alone && Variable("PYTHONPATH") is { } told)
            foreach (var folder in told.Split(':', StringSplitOptions.RemoveEmptyEntries)) yield return folder;

        if (Version() is not { } version) yield break;

        var prefix = Above(Above(executable));
        yield return $"{prefix}/lib/{version}";
        if (words.Length > 0 && VirtualEnvironment(words[0]) is { } own) yield return $"{own}/lib/{version}/site-packages";
        if (Variable("HOME") is { } home) yield return $"{home}/.local/lib/{version}/site-packages";
        yield return $"{prefix}/lib/{version}/site-packages";
        yield return $"/usr/local/lib/{version}/dist-packages";
        yield return "/usr/lib/python3/dist-packages";
    }

    /// <summary><c>python3.11</c>, from the file's name or, where it has no minor version, from the one library beside it.</summary>
    private string? Version()
    {
        var name = executable[(executable.LastIndexOf('/') + 1)..];
        if (name.Contains('.', StringComparison.Ordinal)) return name;

        var library = files.Path($"{Above(Above(executable))}/lib");
        string[] found = Directory.Exists(library) ? Directory.GetDirectories(library, "python?.*") : [];
        return found is [var one] ? Path.GetFileName(one) : null;
    }

    /// <summary>The virtual environment whose link the interpreter was started by; null for none.</summary>
    private string? VirtualEnvironment(string started)
    {
        var folder = started.StartsWith('/') ? Above(Above(started)) : string.Empty;
        return folder.Length > 0 && LinuxFile.Status(files.Path($"{folder}/{Settings}")).Value is not null ? folder : null;
    }

    private string? Variable(string name) => Proc.Words.Variable(environment, Encoding.ASCII.GetBytes(name));

    private static string Above(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : string.Empty;
}
