using System.Globalization;

namespace Sallyport.Certificates;

/// <summary>Outcomes of path building in words; names of certificates in them are untrusted text.</summary>
internal static class PathWords
{
    /// <summary>The outcome as one phrase.</summary>
    internal static string Of(PathOutcome? outcome) => outcome switch
    {
        PathOutcome.Trusted trusted => $"trusted through {trusted.Anchor.Subject}",
        PathOutcome.MissingIntermediate missing => missing.MayBeUnknownRoot
            ? $"issued by {missing.Issuer}, which is neither sent nor trusted here"
            : $"the certificate of its issuer {missing.Issuer} is missing",
        PathOutcome.SelfSigned => "signed by its own key",
        PathOutcome.UnknownAuthority unknown => $"ends in {unknown.Path[^1].Subject}, which is not trusted here",
        PathOutcome.OutsideValidity outside => $"{outside.Path[outside.Index].Subject} {Validity(outside)}",
        PathOutcome.BadSignature bad => $"the signature on {bad.Path[bad.Index].Subject} does not fit its issuer's key",
        PathOutcome.ConstraintViolated violated => $"{violated.Path[violated.Index].Subject} is not allowed this: {violated.Detail}",
        PathOutcome.CannotVerify cannot => $"a signature of {cannot.Algorithm} cannot be verified here",
        PathOutcome.WorkLimitReached => "no path was found within the limits for hostile chains",
        _ => "the server's certificate could not be read",
    };

    private static string Validity(PathOutcome.OutsideValidity outside) =>
        outside.IsExpired
            ? $"expired on {Day(outside.Path[outside.Index].NotAfter)}"
            : $"is not valid before {Day(outside.Path[outside.Index].NotBefore)}";

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
