using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the certificate is still valid but soon will not be, and its renewal is overdue.</summary>
/// <remarks>
/// Overdue is measured by its life: less than 30 days or a quarter of it warns, less than 14 days or an eighth presses, whichever is shorter.
/// </remarks>
[Check("CERT-0151", Severity.Low, "The certificate expires soon", References = ["RFC 5280 4.1.2.5"])]
internal sealed class ExpiresSoon : ICheck<PresentedChain>
{
    private const string Remedy =
        "Renew the certificate now and see why that did not happen by itself: certbot renew --dry-run, systemctl list-timers; "
        + "then reload the server, for a renewed file alone is not served";

    private static readonly TimeSpan Warning = TimeSpan.FromDays(30);
    private static readonly TimeSpan Pressing = TimeSpan.FromDays(14);

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf is not { } leaf) return ChainWords.Unread(subject);

        var at = subject.Seen.SeenAt;
        if (at > leaf.NotAfter || at < leaf.NotBefore) return CheckResult.NotApplicable("the certificate is outside its validity already");

        var (left, life) = (leaf.NotAfter - at, leaf.NotAfter - leaf.NotBefore);
        var fact = ChainWords.Fact($"notAfter is {leaf.NotAfter:O}, seen at {at:O}: {left.TotalDays:0.#} of {life.TotalDays:0.#} days left");
        if (left >= Shorter(Warning, life / 4)) return CheckResult.Pass(fact);

        return CheckResult.Fail(fact, Remedy, left < Shorter(Pressing, life / 8) ? Severity.Medium : Severity.Low, $"The certificate expires on {ChainWords.Day(leaf.NotAfter)}");
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
