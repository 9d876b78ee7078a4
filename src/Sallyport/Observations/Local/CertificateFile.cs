namespace Sallyport.Observations.Local;

/// <summary>A certificate file as it lies on the disk now, which may be another one than the server has loaded.</summary>
public sealed record CertificateFile
{
    /// <summary>When the file was last written; null when it could not be read.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The server's own certificate, the first in the file; null when there is none to read.</summary>
    public CertificateFacts? Leaf { get; init; }

    /// <summary>Why there is no <see cref="Leaf"/>; null when there is one.</summary>
    public string? Unreadable { get; init; }
}
