using System.Net;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Revocation;
using Sallyport.Probes.Service;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Targets;

namespace Sallyport.Probes.StartTls;

/// <summary>Looks at one address where TLS is started inside another protocol: the dialogue goes before every hello, and all else is asked as anywhere.</summary>
internal sealed class StartTlsSurvey(Dialer dialer, Target target, Lazy<Task<TrustAnchors>> anchors, long runStarted, StartTlsUpgrade upgrade)
{
    /// <summary>Says which further paths a candidate for the service wants asked.</summary>
    internal required Lazy<RuleBook> Rules { get; init; }

    /// <summary>Asks authorities about certificates beside.</summary>
    internal RevocationSurvey? Revocation { get; init; }

    /// <summary>Given what is known in the middle, where the path is long; null where nobody wants it.</summary>
    internal Drafting? Draft { get; init; }

    /// <summary>Looks at <paramref name="address"/>; null when the run was cancelled before the port answered.</summary>
    internal async Task<EndpointObservation?> ObserveAsync(IPAddress address, SurveyProfile profile, CancellationToken token)
    {
        var survey = new EndpointSurvey(dialer.Through(upgrade), target, profile, anchors, runStarted) { SpeaksTls = () => upgrade.Seen?.End is StartTlsEnd.Upgraded, Rules = Rules, Revocation = Revocation, Draft = Draft };
        if (await survey.ObserveAsync(address, token) is not { } seen) return null;
        if (upgrade.Seen is not { } dialogue) return seen;
        if (dialogue.End is not StartTlsEnd.Upgraded) return seen with { StartTls = dialogue, FirstAnswer = Answer(dialogue) };
        if (profile == SurveyProfile.Quick) return seen with { StartTls = dialogue };

        var endpoint = new IPEndPoint(address, target.Port.Number);
        return seen with { StartTls = dialogue with { Injection = await new InjectionProbe(dialer, endpoint, target).TryAsync(dialogue.Protocol, token) } };
    }

    /// <summary>What answered where TLS was not started; null while a limit or a broken dialogue leaves that open.</summary>
    private static FirstAnswer? Answer(StartTlsObservation dialogue)
    {
        if (dialogue.End is not StartTlsEnd.Malformed && !dialogue.End.IsNo) return null;

        var answer = ServiceProbe.FromHello(dialogue.Said.AsSpan());
        return answer with { Kind = dialogue.End.IsNo ? ServiceKind.Other : answer.Kind, Asked = "the question for STARTTLS" };
    }
}
