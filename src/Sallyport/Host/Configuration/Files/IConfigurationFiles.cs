using System.Collections.Immutable;

namespace Sallyport.Host.Configuration.Files;

/// <summary>The files that a process sees: this machine's, those below a container's root, or a test's.</summary>
/// <remarks>Paths are absolute, with slashes, below the process' root. Neither method throws for what is on the disk.</remarks>
internal interface IConfigurationFiles
{
    /// <summary>Reads a whole file of at most <see cref="FileLimits.MostBytes"/>.</summary>
    FileReading Read(string path);

    /// <summary>The paths that match a pattern in the manner of glob(7), in ordinal order, at most <see cref="FileLimits.MostMatches"/>; a leading dot is matched by a dot alone.</summary>
    ImmutableArray<string> List(string glob);
}
