using System.Collections.Immutable;
using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>What the checks of served certificates share: each certificate that came, held against the files that the server is configured with.</summary>
internal static class ServedRule
{
    /// <summary>Decides with the matches, of which there is one at least; otherwise says why there is none.</summary>
    internal static CheckResult With(Holder subject, Func<ImmutableArray<(ServedObservation Served, ServedMatch Match)>, CheckResult> judge)
    {
        if (subject.Configuration is not { } configuration) return CheckResult.NotApplicable("it is no server whose configuration is read (nginx, httpd, HAProxy, Caddy)");
        if (subject.Served.IsEmpty) return configuration.Gaps is [var gap, ..] && configuration.Certificates.IsEmpty
            ? CheckResult.Inconclusive($"its configuration was not read whole: {gap.File}: {gap.Reason}")
            : CheckResult.NotApplicable("its listeners were not asked which certificate they serve: the configuration names none here, or it was not wanted");

        ImmutableArray<(ServedObservation, ServedMatch)> matches =
        [
            .. from served in subject.Served.DistinctBy(served => (served.Asked, served.Certificate?.Fingerprint))
               where served.Certificate is not null
               select (served, ServedCertificate.Compare(served.Certificate!, subject.Listeners[0].Port, configuration)),
        ];
        return matches.IsEmpty ? CheckResult.Inconclusive($"{subject.Served[0].Asked} was asked for its certificate: {subject.Served[0].Problem}") : judge(matches);
    }

    /// <summary>Where a certificate came from, and which it is.</summary>
    internal static string Told(ServedObservation served) =>
        $"{served.Asked}{(served.ServerName is null ? string.Empty : $", asked for {served.ServerName},")} serves the certificate {served.Certificate!.Fingerprint[..16]} of {Moment.Day(served.Certificate.NotBefore)} for {Subject(served.Certificate)}";

    private static string Subject(CertificateFacts certificate) => certificate.Names is [var name, ..] ? name : certificate.Subject;
}
