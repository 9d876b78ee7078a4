namespace Sallyport.Findings;

/// <summary>How much a finding matters, in rising order.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Info,

    /// <summary>Good practice is missed; no attack follows from it alone.</summary>
    Low,

    /// <summary>An attack needs further conditions, or protection is missing that users expect.</summary>
    Medium,

    /// <summary>An attack is practical for a capable adversary.</summary>
    High,

    /// <summary>The connection protects nothing, or nobody can tell who answers.</summary>
    Critical,
}
