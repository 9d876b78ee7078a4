using System.Collections.Immutable;
using Sallyport.Wire.X509;

namespace Sallyport.Certificates;

/// <summary>Searches a path from the server's certificate to an anchor, trying every issuer of the right name, and keeps the outcome closest to trust.</summary>
/// <remarks>
/// Depth first with backtracking, so that an expired or foreign cross-certificate does not hide a good one. The work is bounded by <see cref="PathRequest"/>:
/// whatever a server sends, at most so many signatures are verified.
/// </remarks>
internal sealed class PathBuilder
{
    private readonly PathRequest _request;
    private readonly IssuerIndex _issuers;
    private readonly SignatureLedger _signatures;
    private PathOutcome? _best;
    private int _steps;

    private PathBuilder(PathRequest request)
    {
        _request = request;
        _issuers = new IssuerIndex(request);
        _signatures = new SignatureLedger(request.MaxSignatureChecks);
    }

    private bool Stopped => _best is PathOutcome.Trusted or PathOutcome.WorkLimitReached;

    /// <summary>Builds the path; <see cref="PathRequest.Presented"/> must hold at least the server's certificate.</summary>
    public static PathOutcome Build(PathRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfZero(request.Presented.Length);
        var builder = new PathBuilder(request);
        builder.Extend([request.Presented[0]]);
        return builder._best!;
    }

    private void Extend(ImmutableArray<Certificate> path)
    {
        if (++_steps > _request.MaxSteps)
        {
            Offer(new PathOutcome.WorkLimitReached(path));
            return;
        }

        if (_issuers.IsAnchor(path[^1])) Offer(PathValidation.Judge(path, _request));
        else if (path[^1].IsSelfIssued) EndInSelfIssued(path);
        else ExtendByIssuers(path);
    }

    /// <summary>A self-issued certificate is a root when its own key signed it, else a rollover certificate that another key of the same name signed.</summary>
    private void EndInSelfIssued(ImmutableArray<Certificate> path)
    {
        var last = path[^1];
        switch (_signatures.Check(last, last))
        {
            case SignatureCheck.Valid when path.Length == 1: Offer(new PathOutcome.SelfSigned(path)); break;
            case SignatureCheck.Valid: Offer(new PathOutcome.UnknownAuthority(path)); break;
            case SignatureCheck.Unsupported: Offer(new PathOutcome.CannotVerify(path, path.Length - 1, last.SignatureAlgorithm.Name)); break;
            case SignatureCheck.NotTried: Offer(new PathOutcome.WorkLimitReached(path)); break;
            default: ExtendByIssuers(path); break;
        }
    }

    private void ExtendByIssuers(ImmutableArray<Certificate> path)
    {
        var candidates = _issuers.Of(path[^1], path);
        if (candidates.IsEmpty) Offer(path[^1].IsSelfIssued ? new PathOutcome.BadSignature(path, path.Length - 1) : new PathOutcome.MissingIntermediate(path));

        foreach (var issuer in candidates)
        {
            if (Stopped) return;
            Try(path, issuer);
        }
    }

    private void Try(ImmutableArray<Certificate> path, Certificate issuer)
    {
        var child = path[^1];
        var longer = path.Add(issuer);
        if (longer.Length > _request.MaxLength)
        {
            Offer(new PathOutcome.WorkLimitReached(path));
            return;
        }

        switch (_signatures.Check(child, issuer))
        {
            case SignatureCheck.Valid: Extend(longer); break;
            case SignatureCheck.Invalid: Offer(new PathOutcome.BadSignature(longer, path.Length - 1)); break;
            case SignatureCheck.Unsupported: Offer(new PathOutcome.CannotVerify(longer, path.Length - 1, child.SignatureAlgorithm.Name)); break;
            default: Offer(new PathOutcome.WorkLimitReached(path)); break;
        }
    }

    private void Offer(PathOutcome outcome)
    {
        if (_best is null || Closeness(outcome) > Closeness(_best)) _best = outcome;
    }

    /// <summary>Undecided outranks refused, because trust may hide behind it; among the refused the path that came furthest tells most.</summary>
    private static int Closeness(PathOutcome outcome) => outcome switch
    {
        PathOutcome.Trusted => 7,
        PathOutcome.WorkLimitReached => 6,
        PathOutcome.CannotVerify => 5,
        PathOutcome.OutsideValidity or PathOutcome.ConstraintViolated => 4,
        PathOutcome.UnknownAuthority or PathOutcome.SelfSigned => 3,
        PathOutcome.MissingIntermediate => 2,
        _ => 1,
    };
}
