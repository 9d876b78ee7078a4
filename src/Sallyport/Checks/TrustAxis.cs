namespace Sallyport.Checks;

/// <summary>The three questions about a process, which are never mixed: what is good on one buys nothing on another.</summary>
public enum TrustAxis
{
    /// <summary>None: the check is about a connection.</summary>
    None,

    /// <summary>What is it, and what proves that?</summary>
    Identity,

    /// <summary>Is it as it was installed?</summary>
    Integrity,

    /// <summary>Is it kept well: patched, with no more rights than it needs?</summary>
    Hygiene,
}
