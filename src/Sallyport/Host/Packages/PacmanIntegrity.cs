using System.Security.Cryptography;
using System.Text;
using Sallyport.Observations.Local;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Compares a file with the digest in its package's mtree, the list of what the package brought.</summary>
internal static class PacmanIntegrity
{
    private const int LongestText = 256 << 20;

    /// <summary>The comparison.</summary>
    /// <param name="root">Where the database is.</param>
    /// <param name="record">The line that names the file.</param>
    /// <param name="content">The file itself, on this machine.</param>
    public static IntegrityReading Check(RootFolder root, RecordedPath record, string content)
    {
        using var list = root.Locate($"{FileListForm.Pacman.Folder}/{record.List}/mtree") is { } located ? ListText.OpenGzip(located) : null;
        if (list is null) return IntegrityReading.Unknown("the package has no list of digests");
        if (list.Whole(LongestText) is not { } text) return IntegrityReading.Unknown("the package's list of digests is cut off or damaged");

        var expected = Expected(text, Encoding.UTF8.GetBytes(record.Path[1..]));
        if (expected is null) return IntegrityReading.Unknown("the package records no digest of it");

        return FileDigest.Sha(content, HashAlgorithmName.SHA256) is { } actual
            ? IntegrityReading.Compare("sha256", expected, actual)
            : new(FileIntegrity.Unknown, "sha256", expected, null, "the file could not be read");
    }

    private static string? Expected(ReadOnlySpan<byte> text, ReadOnlySpan<byte> path)
    {
        var lines = new MtreeLines(text);
        while (lines.MoveNext())
        {
            if (lines.Is(path) && lines.Value("sha256digest="u8) is { IsEmpty: false } digest) return Encoding.ASCII.GetString(digest);
        }

        return null;
    }
}
