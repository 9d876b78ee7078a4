using Sallyport.Observations.Json;
using Sallyport.Observations.Local;

namespace Sallyport.Cli.Verbs;

/// <summary>What was seen of a machine, from a file and to one.</summary>
internal static class OwnerFiles
{
    private const int LongestSaved = 64 << 20;

    /// <summary>Reads what <c>--save</c> wrote.</summary>
    internal static UsageError? Read(string path, out MachineObservation? seen)
    {
        seen = null;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LongestSaved }) return Unreadable(path, "it is larger than 64 MiB");

            return SavedMachines.Read(File.ReadAllBytes(path), out seen) is { } problem ? Unreadable(path, problem) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, error is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : "it cannot be read");
        }
    }

    /// <summary>Writes it; null for no path writes nothing.</summary>
    internal static UsageError? Save(string? path, MachineObservation seen)
    {
        if (path is null) return null;

        try
        {
            File.WriteAllBytes(path, SavedMachines.Write(seen));
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new($"--save {path}", "the file cannot be written", "name a file in a folder that exists and is writable", UsageErrorKind.Input);
        }
    }

    private static UsageError Unreadable(string path, string cause) => new($"--replay {path}", cause, "name a file that 'sallyport owner --save FILE' wrote", UsageErrorKind.Input);
}
