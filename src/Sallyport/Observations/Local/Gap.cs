namespace Sallyport.Observations.Local;

/// <summary>Something that was sought and not found out, with the reason: never left out in silence.</summary>
/// <param name="Subject">What was sought, e.g. <c>/proc/812/exe</c>.</param>
/// <param name="Kind">What stood in the way.</param>
/// <param name="Reason">The same in a phrase.</param>
/// <param name="Hides">True when a holder could be behind it.</param>
public sealed record Gap(string Subject, GapKind Kind, string Reason, bool Hides = false);

/// <summary>What stood in the way.</summary>
public enum GapKind
{
    /// <summary>The system refused it to this user.</summary>
    NotPermitted,

    /// <summary>It changed or vanished while it was looked at.</summary>
    Raced,

    /// <summary>It does not exist on this system.</summary>
    NotThere,

    /// <summary>It was there and could not be read: another form, damaged, or too large.</summary>
    Unreadable,
}
