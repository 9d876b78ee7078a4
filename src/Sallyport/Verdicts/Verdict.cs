namespace Sallyport.Verdicts;

/// <summary>The one word that answers "is the connection behind this port secure?".</summary>
public enum Verdict
{
    /// <summary>Encrypted, authenticated, and nothing of weight is wrong.</summary>
    Secure,

    /// <summary>Encrypted and authenticated, but something should be better.</summary>
    Weak,

    /// <summary>An attack on the connection is practical.</summary>
    Insecure,

    /// <summary>Encrypted, but nobody can tell that the right server answers.</summary>
    Untrusted,

    /// <summary>The port is open and something other than TLS answers.</summary>
    NotTls,

    /// <summary>Closed, filtered, unreachable, or the name does not resolve.</summary>
    NotOpen,

    /// <summary>What was seen does not decide it.</summary>
    Inconclusive,
}
