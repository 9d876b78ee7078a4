using System.Diagnostics;

namespace Sallyport.Observations;

/// <summary>What was sent to provoke a reaction.</summary>
public enum AttackForm
{
    /// <summary>A heartbeat that promises 32 bytes and carries none, then a fatal alert.</summary>
    OverlongHeartbeat,

    /// <summary>ChangeCipherSpec and a Finished in the clear, in place of the key exchange.</summary>
    EarlyChangeCipherSpec,

    /// <summary>The Finished in the clear alone: what the reaction is compared with.</summary>
    NoChangeCipherSpec,

    /// <summary>A ticket with a session id of 16 bytes.</summary>
    ShortSessionId,

    /// <summary>A well padded premaster secret.</summary>
    GoodPadding,

    /// <summary>First bytes other than 00 02.</summary>
    WrongFirstBytes,

    /// <summary>The 00 behind the padding at another place.</summary>
    MisplacedZero,

    /// <summary>No 00 behind the padding at all.</summary>
    NoZero,

    /// <summary>A well padded premaster secret with another version in it.</summary>
    WrongVersion,

    /// <summary>A hello bound to the handshake before (RFC 5746).</summary>
    SecureRenegotiation,

    /// <summary>A hello bound to nothing.</summary>
    LegacyRenegotiation,

    /// <summary>A hello with CBC suites alone.</summary>
    CbcSuites,

    /// <summary>A request in a proper record.</summary>
    ValidRecord,

    /// <summary>A right MAC and wrong padding.</summary>
    WrongPadding,

    /// <summary>A wrong MAC and right padding.</summary>
    WrongMac,

    /// <summary>Both wrong.</summary>
    WrongPaddingAndMac,

    /// <summary>No content, a right MAC, wrong padding.</summary>
    EmptyWrongPadding,

    /// <summary>No content, a wrong MAC, right padding.</summary>
    EmptyWrongMac,

    /// <summary>Nothing but padding, so that no room is left for a MAC.</summary>
    OverlongPadding,

    /// <summary>One handshake after the other inside a connection, each bound to the one before, up to ten.</summary>
    RepeatedRenegotiation,
}

/// <summary>The forms in words.</summary>
internal static class AttackForms
{
    internal static string Words(this AttackForm form) => form switch
    {
        AttackForm.OverlongHeartbeat => "a heartbeat that promises 32 bytes and carries none",
        AttackForm.EarlyChangeCipherSpec => "an early ChangeCipherSpec",
        AttackForm.NoChangeCipherSpec => "the same without ChangeCipherSpec",
        AttackForm.ShortSessionId => "a ticket with a session id of 16 bytes",
        AttackForm.GoodPadding => "good padding",
        AttackForm.WrongFirstBytes => "wrong first bytes",
        AttackForm.MisplacedZero => "a misplaced zero",
        AttackForm.NoZero => "no zero",
        AttackForm.WrongVersion => "a wrong version",
        AttackForm.SecureRenegotiation => "a bound hello inside the connection",
        AttackForm.LegacyRenegotiation => "an unbound hello inside the connection",
        AttackForm.RepeatedRenegotiation => "bound handshakes one after the other",
        AttackForm.CbcSuites => "CBC suites alone",
        AttackForm.ValidRecord => "a proper record",
        AttackForm.WrongPadding => "wrong padding with a right MAC",
        AttackForm.WrongMac => "right padding with a wrong MAC",
        AttackForm.WrongPaddingAndMac => "wrong padding with a wrong MAC",
        AttackForm.EmptyWrongPadding => "an empty record with wrong padding",
        AttackForm.EmptyWrongMac => "an empty record with a wrong MAC",
        AttackForm.OverlongPadding => "padding that leaves no room for a MAC",
        _ => throw new UnreachableException(),
    };
}
