namespace Sallyport.Verdicts.Changes;

/// <summary>The kinds of things that change from one run to the next, in the order they are told.</summary>
public enum ChangeKind
{
    /// <summary>The baseline holds nothing of this target, so nothing is compared.</summary>
    NotInBaseline,

    /// <summary>The one word.</summary>
    Verdict,

    /// <summary>A check fails that did not.</summary>
    FindingNew,

    /// <summary>A check that failed passes, or does not apply any more.</summary>
    FindingGone,

    /// <summary>A check fails as before, with another weight.</summary>
    FindingSeverity,

    /// <summary>A check that failed could not decide this time: neither gone nor there.</summary>
    FindingUndecided,

    /// <summary>An address of the host.</summary>
    Address,

    /// <summary>Open, closed, filtered or unreachable, and what answers.</summary>
    Port,

    /// <summary>A protocol version.</summary>
    Version,

    /// <summary>A cipher suite.</summary>
    Suite,

    /// <summary>A key-exchange group.</summary>
    Group,

    /// <summary>An application protocol.</summary>
    Alpn,

    /// <summary>The certificate shown to clients of the host.</summary>
    Certificate,

    /// <summary>Something of the HTTP response.</summary>
    Http,
}
