namespace Sallyport.Knowledge.Transparency;

/// <summary>What browsers make of a log's timestamps.</summary>
public enum LogState
{
    /// <summary>Checked, and soon to be counted.</summary>
    Qualified,

    /// <summary>Counted.</summary>
    Usable,

    /// <summary>Closed for new entries; what it signed before is counted.</summary>
    ReadOnly,

    /// <summary>Given up; what it signed before is counted only in part.</summary>
    Retired,

    /// <summary>Not counted: as a rule a log whose certificates have all expired.</summary>
    Rejected,
}

/// <summary>A log of Certificate Transparency, as the list of a browser has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Operator">Who runs it.</param>
/// <param name="State">Its state on the day of the list.</param>
/// <param name="Since">Since when it is in that state.</param>
/// <param name="From">It takes certificates that expire on this day or later.</param>
/// <param name="Until">It takes certificates that expire before this day.</param>
/// <param name="Key">SubjectPublicKeyInfo, DER; its SHA-256 is the log's id.</param>
public sealed record TransparencyLog(string Name, string Operator, LogState State, DateTimeOffset Since, DateTimeOffset From, DateTimeOffset Until, ReadOnlyMemory<byte> Key);
