using System.Collections.Immutable;

namespace Sallyport.Host.Configuration.Files;

/// <summary>The files below a process' root on this machine.</summary>
/// <param name="root">The root's path on this machine, such as <c>/proc/1234/root</c>; empty when the process has this machine's own.</param>
internal sealed class RootedFiles(string root) : IConfigurationFiles
{
    private readonly string _root = root.TrimEnd('/');

    /// <inheritdoc/>
    public FileReading Read(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) return new FileReading.Missing();
        try
        {
            if (RootedPath.Resolve(_root, path) is not { } place) return new FileReading.Refused("is a link that leads back to itself");
            if (Directory.Exists(place)) return new FileReading.Folder();
            return File.Exists(place) ? PlainFile.Read(place) : Absent(place);
        }
        catch (UnauthorizedAccessException)
        {
            return new FileReading.Refused("may not be read by this user");
        }
        catch (IOException)
        {
            return new FileReading.Refused("could not be read");
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<string> List(string glob) => glob.Contains('\0', StringComparison.Ordinal) ? [] : Glob.Expand(glob, Names, Exists);

    /// <summary>A file behind a folder that may not be searched looks as if it were not there.</summary>
    private static FileReading Absent(string place)
    {
        try
        {
            _ = File.GetAttributes(place);
            return new FileReading.Refused("could not be read");
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return new FileReading.Missing();
        }
    }

    private bool Exists(string path)
    {
        try
        {
            return RootedPath.Resolve(_root, path) is { } place && System.IO.Path.Exists(place);
        }
        catch (Exception unseen) when (unseen is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private IEnumerable<string> Names(string folder)
    {
        try
        {
            return RootedPath.Resolve(_root, folder) is { } place && Directory.Exists(place) ? [.. Directory.EnumerateFileSystemEntries(place).Select(UnixPath.Name)] : [];
        }
        catch (Exception unseen) when (unseen is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
