using System.Collections.Immutable;
using Sallyport.Observations;

namespace Sallyport.Probes.Service;

/// <summary>Decides which stimuli a port is asked with: few where TLS answers, more where it does not, all under the deep profile.</summary>
internal static class StimulusPlan
{
    /// <summary>What is said beside TLS in any case: the two that unmask a multiplexer, and plain HTTP, whose answer tells who terminates TLS.</summary>
    private static readonly ImmutableArray<Stimulus> BesideTls = [Stimulus.PlainHttp, Stimulus.Ssh, Stimulus.OpenVpn];

    /// <summary>What tells services apart that speak no TLS.</summary>
    private static readonly ImmutableArray<Stimulus> InsteadOfTls = [Stimulus.PlainHttp, Stimulus.Ssh, Stimulus.OpenVpn, Stimulus.Junk, Stimulus.Socks, Stimulus.Rdp, Stimulus.PostgreSql];

    /// <summary>The stimuli for a port that <paramref name="speaksTls"/>.</summary>
    internal static ImmutableArray<Stimulus> Of(SurveyProfile profile, bool speaksTls) => profile switch
    {
        SurveyProfile.Quick => [],
        SurveyProfile.Deep => [.. InsteadOfTls, Stimulus.Silence],
        _ => speaksTls ? BesideTls : InsteadOfTls,
    };

    /// <summary>True for what is said inside TLS.</summary>
    internal static bool IsInsideTls(Stimulus stimulus) => stimulus is Stimulus.Sstp or Stimulus.Tor or Stimulus.BareHttp;
}
