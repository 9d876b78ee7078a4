using System.Net;
using Sallyport.Checks;
using Sallyport.Knowledge;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Servers;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Targets;
using Sallyport.Verdicts;

namespace Sallyport.Lab.Authorities;

/// <summary>Looks at a server of this machine under the name lab.example, with the lab's authority trusted, and judges.</summary>
internal static class Looking
{
    internal static async Task<Assessment> AtAsync(RunningServer server, LabAuthority authority, IPEndPoint? resolver = null, SurveyProfile profile = SurveyProfile.Standard) =>
        Judgement.Of(await ObserveAsync(server, authority, resolver, profile), KnowledgeBase.Embedded);

    internal static CheckResult Outcome(this Assessment assessment, string id) => assessment.Outcomes.First(outcome => outcome.Check.Id == id).Result;

    private static async Task<HostObservation> ObserveAsync(RunningServer server, LabAuthority authority, IPEndPoint? resolver, SurveyProfile profile)
    {
        if (TargetParser.Parse($"lab.example:{server.Port}", out var target) is { } bad) throw new InvalidOperationException(bad.ToString());
        var anchors = ((PemFileResult.Certificates)PemFile.ReadCertificates(authority.RootFile)).All;
        var survey = new Survey(new SurveyOptions { ExtraAnchors = anchors, Resolver = resolver, Profile = profile }, TimeProvider.System);
        return await survey.ObserveAsync(target! with { ConnectTo = IPAddress.Loopback }, CancellationToken.None);
    }
}
