using System.Collections.Immutable;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>The rule that checks of tolerance share: fails on what a hello is met badly for, passes only when all that was asked is taken.</summary>
internal static class ToleranceRule
{
    private const string Remedy =
        "Update the TLS library and every device before it that reads hellos (load balancer, firewall, TLS inspection): the specification wants what is unknown ignored. nginx, Apache and HAProxy take it with any "
        + "maintained OpenSSL; if the fault goes away when the host is asked directly, the device before it is what to update or to bypass";

    /// <summary>Judges the forms that are asked in the standard profile.</summary>
    internal static CheckResult Standard(TlsObservation tls, params ReadOnlySpan<ToleranceForm> forms) =>
        tls.Tolerance.IsEmpty && tls.Versions.All.Any(pair => pair.Answer is Answer.Yes) ? CheckResult.NotApplicable("unusual hellos are not sent in the quick profile") : Judge(tls, [.. forms]);

    /// <summary>Judges the forms that are asked under the deep profile alone.</summary>
    internal static CheckResult Deep(TlsObservation tls, params ReadOnlySpan<ToleranceForm> forms)
    {
        ImmutableArray<ToleranceForm> asked = [.. forms];
        return tls.Tolerance.Any(exchange => exchange.Forms.Any(asked.Contains)) || !tls.Versions.All.Any(pair => pair.Answer is Answer.Yes)
            ? Judge(tls, asked)
            : CheckResult.NotApplicable("asked with --profile deep alone");
    }

    private static CheckResult Judge(TlsObservation tls, ImmutableArray<ToleranceForm> forms)
    {
        var answers = forms.Where(form => tls.Tolerance.Any(exchange => exchange.Forms.Contains(form))).Select(form => ToleranceReading.Of(tls, form)).ToList();
        var failed = answers.OfType<Answer.No>().ToList();
        if (failed.Count > 0) return CheckResult.Fail([.. failed.Select(no => no.Evidence)], Remedy);
        if (answers.OfType<Answer.Unknown>().FirstOrDefault() is { } unknown) return CheckResult.Inconclusive(unknown.Reason);

        return answers.Count == 0
            ? CheckResult.Inconclusive("no hello of this kind was answered or sent")
            : CheckResult.Pass([.. answers.OfType<Answer.Yes>().Select(yes => yes.Evidence)]);
    }
}
