namespace Sallyport.Certificates;

/// <summary>How the certificate that a port serves stands to the files that the server's configuration names. A closed set.</summary>
internal abstract record ServedMatch
{
    private ServedMatch()
    {
    }

    /// <summary>It is the one in a configured file.</summary>
    /// <param name="Path">The certificate's file.</param>
    /// <param name="File">The configuration file that names it.</param>
    /// <param name="Line">The line there.</param>
    public sealed record Matches(string Path, string File, int Line) : ServedMatch;

    /// <summary>A configured file holds a later certificate for the same: it was renewed on the disk, and the server still has the earlier one.</summary>
    /// <param name="Path">The certificate's file.</param>
    /// <param name="File">The configuration file that names it.</param>
    /// <param name="Line">The line there.</param>
    /// <param name="ModifiedAt">When the certificate's file was written.</param>
    public sealed record RenewedNotReloaded(string Path, string File, int Line, DateTimeOffset? ModifiedAt) : ServedMatch;

    /// <summary>All configured files were read, and none is for the names, the key or the subject of what is served: somebody else answers.</summary>
    public sealed record ForeignCertificate : ServedMatch;

    /// <summary>It cannot be said.</summary>
    /// <param name="Reason">Why not; may quote paths. Untrusted text.</param>
    public sealed record Undecidable(string Reason) : ServedMatch;
}
