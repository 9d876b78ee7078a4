namespace Sallyport.Verdicts.Trust;

/// <summary>Whether a process that holds a port can be trusted, in one word; the later the graver, but for the last.</summary>
public enum TrustVerdict
{
    /// <summary>It is what a package brought, or what somebody signed whom the system trusts, unchanged, and nothing speaks against it.</summary>
    Trusted,

    /// <summary>Nothing speaks against it, and no package answers for it: somebody's own service.</summary>
    Unmanaged,

    /// <summary>What speaks against it outweighs what speaks for it.</summary>
    Suspicious,

    /// <summary>It does what only intruders do.</summary>
    Malicious,

    /// <summary>Too little could be seen.</summary>
    Undetermined,
}
