using System.Collections.Immutable;
using System.Text;
using Sallyport.Knowledge.Software;
using Sallyport.Observations.Local;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Makes an observation of a package's header.</summary>
internal static class RpmDescription
{
    /// <summary>What the header says of the package and of one of its files.</summary>
    /// <param name="header">The header.</param>
    /// <param name="file">The file.</param>
    /// <param name="content">Where its bytes are on this machine; null when they are not to be compared.</param>
    /// <param name="gaps">What could not be read.</param>
    public static PackageObservation Of(RpmHeader header, RpmFile file, string? content, ImmutableArray<string> gaps)
    {
        var name = Text(header, RpmTag.Name) ?? string.Empty;
        var source = Source(Text(header, RpmTag.SourcePackage));
        return new PackageObservation
        {
            Manager = PackageManager.Rpm,
            Name = name,
            Architecture = Text(header, RpmTag.Architecture),
            Version = file.Version.Version.Length == 0 ? null : file.Version.ToString(),
            Source = source?.Name ?? name,
            SourceVersion = source?.Version,
            Vendor = Text(header, RpmTag.Vendor),
            Path = file.Path,
            Integrity = content is null ? IntegrityReading.Unknown("not asked for") : RpmIntegrity.Check(header, file.Number, content),
            Gaps = gaps,
        };
    }

    /// <summary>The version that the header names.</summary>
    public static RpmVersion VersionOf(RpmHeader header) => new(header.Number(RpmTag.Epoch, 0) ?? 0, Text(header, RpmTag.Version) ?? string.Empty, Text(header, RpmTag.Release) ?? string.Empty);

    /// <summary>The file name of a source package is name, version, release and what kind of file it is.</summary>
    private static (string Name, string Version)? Source(string? file)
    {
        var end = file?.LastIndexOf(".src.rpm", StringComparison.Ordinal) is > 0 and var ordinary ? ordinary : file?.LastIndexOf(".nosrc.rpm", StringComparison.Ordinal) ?? -1;
        var release = end <= 0 ? -1 : file!.LastIndexOf('-', end - 1);
        var version = release <= 0 ? -1 : file!.LastIndexOf('-', release - 1);
        return version <= 0 ? null : (file![..version], file[(version + 1)..end]);
    }

    private static string? Text(RpmHeader header, RpmTag tag) => header.Text(tag) is { IsEmpty: false } text ? Encoding.UTF8.GetString(text) : null;
}
