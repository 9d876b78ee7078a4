using System.Text;
using Sallyport.Observations.Local;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Compares a file with the digest that dpkg recorded: in the package's md5sums, or for configuration files in its status.</summary>
internal static class DpkgIntegrity
{
    private const int LongestFile = 64 << 20;

    /// <summary>The comparison.</summary>
    /// <param name="root">Where the database is.</param>
    /// <param name="record">The line that names the file.</param>
    /// <param name="names">Every name that the line's file goes by, without which md5sums may have it under another.</param>
    /// <param name="stanza">The package's stanza in status; empty when missing.</param>
    /// <param name="content">The file itself, on this machine.</param>
    public static IntegrityReading Check(RootFolder root, RecordedPath record, IReadOnlyList<string> names, ReadOnlySpan<byte> stanza, string content)
    {
        var (expected, reason) = Expected(root, record, names, stanza);
        if (expected is null) return IntegrityReading.Unknown(reason);

        return FileDigest.Md5(content) is { } actual
            ? IntegrityReading.Compare("md5", expected, actual)
            : new(FileIntegrity.Unknown, "md5", expected, null, "the file could not be read");
    }

    private static (string? Digest, string Reason) Expected(RootFolder root, RecordedPath record, IReadOnlyList<string> names, ReadOnlySpan<byte> stanza)
    {
        var configuration = ControlStanza.Folded(stanza, "Conffiles:"u8);
        var sums = root.Read($"{DpkgLists.Folder}/{record.List}.md5sums", LongestFile);
        foreach (var name in names)
        {
            var path = Encoding.UTF8.GetBytes(name);
            var digest = DigestLines.FindConfiguration(configuration, path);
            if (digest.IsEmpty && sums is not null) digest = DigestLines.Find(sums, path.AsSpan(1));
            if (!digest.IsEmpty) return (Encoding.ASCII.GetString(digest), string.Empty);
        }

        return (null, sums is null ? $"the package {record.Package} has no list of digests" : $"the package {record.Package} records no digest of it");
    }
}
