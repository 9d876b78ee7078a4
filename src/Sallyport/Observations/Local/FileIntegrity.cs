namespace Sallyport.Observations.Local;

/// <summary>Whether a file is still what its package brought.</summary>
public enum FileIntegrity
{
    /// <summary>It could not be told; the reason stands beside it.</summary>
    Unknown,

    /// <summary>The digest of the file is the one that the package's database records.</summary>
    Intact,

    /// <summary>The digest differs.</summary>
    Modified,

    /// <summary>No package brought the file.</summary>
    Unpackaged,
}

/// <summary>The comparison of a file with its package's record.</summary>
/// <param name="State">How it ended.</param>
/// <param name="Algorithm">The digest's name: md5, sha1, sha256; null where none was compared.</param>
/// <param name="Expected">The digest on record, in hexadecimal; null where there is none.</param>
/// <param name="Actual">The digest of the file; null where it was not made.</param>
/// <param name="Reason">Why the state is unknown; null otherwise.</param>
public sealed record IntegrityReading(FileIntegrity State, string? Algorithm, string? Expected, string? Actual, string? Reason)
{
    /// <summary>Not told, for <paramref name="reason"/>.</summary>
    /// <param name="reason">A sentence's part: why.</param>
    public static IntegrityReading Unknown(string reason) => new(FileIntegrity.Unknown, null, null, null, reason);

    /// <summary>Compares two digests in hexadecimal.</summary>
    /// <param name="algorithm">The digest's name.</param>
    /// <param name="expected">On record.</param>
    /// <param name="actual">Of the file.</param>
    public static IntegrityReading Compare(string algorithm, string expected, string actual) =>
        new(string.Equals(expected, actual, StringComparison.OrdinalIgnoreCase) ? FileIntegrity.Intact : FileIntegrity.Modified, algorithm, expected, actual, null);
}
