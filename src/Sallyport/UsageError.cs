namespace Sallyport;

/// <summary>A request that cannot be carried out as written: what it is about, why, and what would work.</summary>
/// <param name="Subject">What the error is about, e.g. <c>--ca corp.pem</c>; may hold untrusted text.</param>
/// <param name="Cause">Why it cannot be used.</param>
/// <param name="Next">What to do instead.</param>
/// <param name="Kind">Whether the request or its input is at fault; decides the exit code.</param>
public sealed record UsageError(string Subject, string Cause, string Next, UsageErrorKind Kind = UsageErrorKind.Usage);

/// <summary>What is at fault in a request that cannot be carried out.</summary>
public enum UsageErrorKind
{
    /// <summary>The command line itself: exit code 64.</summary>
    Usage,

    /// <summary>A named file or stream is missing or unreadable: exit code 66.</summary>
    Input,
}
