using System.Collections.Immutable;
using Sallyport.Observations;

namespace Sallyport.Probes.Tls.Tolerance;

/// <summary>Asks whether a server takes what is unusual in a hello: all at once first, and each alone only where that fails.</summary>
/// <remarks>A server of today answers two hellos. Nothing counts as intolerance that a loaded server or a limiter does too: what was dropped is asked again, later and between controls.</remarks>
internal sealed class ToleranceSurvey(HelloProbe hellos, SurveyProfile profile, CancellationToken token)
{
    private const int Repeats = 2;
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Asks; nothing in the quick profile, and nothing of a server that no hello reached.</summary>
    internal async Task<ImmutableArray<ToleranceExchange>> AskAsync(TlsObservation seen)
    {
        var plan = new TolerancePlan(seen);
        if (profile == SurveyProfile.Quick || plan.Newest is null) return [];

        var patience = LeastPatience + (4 * seen.Hellos.Where(hello => hello.Outcome is HelloOutcome.ServerHello).Select(hello => hello.Took).DefaultIfEmpty().Max());
        var alone = profile == SurveyProfile.Deep ? TolerancePlan.Deep.Insert(0, ToleranceForm.LegacyVersion) : [ToleranceForm.LegacyVersion];
        var asked = await Task.WhenAll(alone.Select(form => AloneAsync(plan, form, patience)).Append(TogetherAsync(plan, patience)));
        return [.. asked.SelectMany(exchanges => exchanges)];
    }

    private async Task<List<ToleranceExchange>> TogetherAsync(TolerancePlan plan, TimeSpan patience)
    {
        var asked = await AskAsync(new OddHello(plan.Newest!, TolerancePlan.Together) { Patience = patience });
        if (asked[^1].Hello.Outcome is HelloOutcome.ServerHello) return asked;

        foreach (var form in TolerancePlan.Together) asked.AddRange(await AloneAsync(plan, form, patience));
        return asked;
    }

    private async Task<List<ToleranceExchange>> AloneAsync(TolerancePlan plan, ToleranceForm form, TimeSpan patience)
    {
        if (plan.For(form) is not { } offer) return [];

        var odd = new OddHello(offer, [form]) { Patience = patience };
        var asked = await AskAsync(odd);
        if (form == ToleranceForm.SecondByteOnly || asked[^1].Hello.Outcome is HelloOutcome.ServerHello) return asked;

        return [.. await ControlAsync(odd, new OddHello(offer, []) { Patience = patience }, asked), .. asked];
    }

    /// <summary>Asks the control, and where the odd hello was met by no answer, the odd one again behind it: in turns, with time between them.</summary>
    private async Task<List<ToleranceExchange>> ControlAsync(OddHello odd, OddHello control, List<ToleranceExchange> asked)
    {
        var controls = new List<ToleranceExchange>();
        for (var round = 0; round < Repeats && asked[^1].Hello.Outcome is not HelloOutcome.ServerHello; round++)
        {
            var unanswered = asked[^1].Hello.Outcome is HelloOutcome.NoAnswer;
            if (unanswered) await Task.Delay(Pause, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            controls.AddRange(await AskAsync(control));
            if (!unanswered || controls[^1].Hello.Outcome is not HelloOutcome.ServerHello) break;

            asked.AddRange(await AskAsync(odd));
        }

        return controls;
    }

    private async Task<List<ToleranceExchange>> AskAsync(OddHello question) =>
        [.. (await hellos.AskAsync(question, token)).Select(exchange => new ToleranceExchange(question.Forms, exchange))];
}
