using Sallyport.Knowledge;
using Sallyport.Knowledge.Software;

namespace Sallyport.Cli.Software;

/// <summary>What was imported about software, in the user's folder, over what ships.</summary>
internal static class SoftwareKnowledge
{
    private const string File = "software.json";
    private const int Longest = 64 * 1024 * 1024;

    /// <summary>Where imports are kept: <c>$XDG_DATA_HOME/sallyport/knowledge</c> or its default; null where nothing tells a user's folder.</summary>
    /// <param name="environment">Looks up an environment variable.</param>
    internal static string? Folder(Func<string, string?> environment)
    {
        if (environment("XDG_DATA_HOME") is { Length: > 0 } data && Path.IsPathRooted(data)) return Path.Combine(data, "sallyport", "knowledge");
        if (environment("HOME") is { Length: > 0 } home) return Path.Combine(home, ".local", "share", "sallyport", "knowledge");

        return environment("LOCALAPPDATA") is { Length: > 0 } local ? Path.Combine(local, "sallyport", "knowledge") : null;
    }

    /// <summary>What ships, joined with what was imported into <paramref name="folder"/>; an import that cannot be read is left out and told.</summary>
    /// <param name="folder">The folder; null for none.</param>
    /// <param name="problem">What is wrong with the import; null when nothing is.</param>
    internal static SoftwareSlice Load(string? folder, out string? problem)
    {
        problem = null;
        var shipped = KnowledgeBase.Embedded.Software;
        if (folder is null || Read(Path.Combine(folder, File), ref problem) is not { } bytes) return shipped;
        if (SliceReader.Read(bytes) is { } imported) return SliceMerge.Newer(shipped, imported);

        problem = $"{Path.Combine(folder, File)} is damaged, or was written by a newer version";
        return shipped;
    }

    /// <summary>Keeps <paramref name="slice"/> in <paramref name="folder"/>: written beside, then put in place at once, so that a crash leaves the old or the new and nothing between.</summary>
    /// <returns>What stands in the way; null when it is kept.</returns>
    internal static UsageError? Save(string folder, SoftwareSlice slice)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var beside = Path.Combine(folder, $"{File}.{Environment.ProcessId}");
            using (var to = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                to.Write(SliceWriter.Write(slice));
                to.Flush(flushToDisk: true);
            }

            System.IO.File.Move(beside, Path.Combine(folder, File), overwrite: true);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new UsageError(folder, "it cannot be written", "make the folder writable, or name another one in XDG_DATA_HOME", UsageErrorKind.Input);
        }
    }

    private static byte[]? Read(string path, ref string? problem)
    {
        try
        {
            if (!System.IO.File.Exists(path)) return null;
            if (new FileInfo(path).Length <= Longest) return System.IO.File.ReadAllBytes(path);

            problem = $"{path} is larger than an import ever is";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = $"{path} cannot be read";
        }

        return null;
    }
}
