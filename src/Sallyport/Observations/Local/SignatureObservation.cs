namespace Sallyport.Observations.Local;

/// <summary>What the system says of a file's signature, on systems where that is how files are proven (Windows, macOS).</summary>
/// <param name="State">How the proof ended.</param>
/// <param name="Signer">Who signed, by the name in the certificate; null where nobody is named. Untrusted.</param>
/// <param name="Reason">The system's own name for the result, or why it was not found out; null for a valid signature and for none.</param>
public sealed record SignatureObservation(SignatureState State, string? Signer, string? Reason);

/// <summary>How the proof of a signature ended.</summary>
public enum SignatureState
{
    /// <summary>It was not found out; the reason stands beside it.</summary>
    Unknown,

    /// <summary>The file is as it was signed, and the system trusts the signer.</summary>
    Valid,

    /// <summary>The file is not what was signed.</summary>
    Altered,

    /// <summary>The file is not signed.</summary>
    None,

    /// <summary>The file is signed, and the system does not trust the signer.</summary>
    Untrusted,
}
