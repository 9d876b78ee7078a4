using Sallyport.Cli.Options;
using Sallyport.Cli.Output;
using Sallyport.Observations;
using Sallyport.Observations.Json;
using Sallyport.Probes;
using Sallyport.Reports;
using Sallyport.Reports.Text;
using Sallyport.Targets;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Changes;

namespace Sallyport.Cli.Verbs;

/// <summary>Carries a request out: looks at every target, judges, writes each answer as it is there, and sums up the exit code.</summary>
internal sealed class CheckRun(CheckRequest request, Streams streams) : IDisposable
{
    private const int TargetsAtOnce = 8;
    private readonly List<int> _codes = [];
    private readonly List<NagiosState> _states = [];
    private readonly SemaphoreSlim _places = new(TargetsAtOnce);
    private readonly Lock _judging = new();
    private IReadOnlyList<HostObservation> _seen = [];

    /// <summary>Runs to the end or to the first signal; what is known is written in either case.</summary>
    internal async Task<int> RunAsync(Interruption interruption)
    {
        var plain = new TextReport(Palette.For(streams.Colours(request.NoColor))) { Quiet = request.Quiet, Verbose = request.Verbose, StatusFrom = IsNagios ? request.FailOn : null };
        var text = streams.Columns is { } columns ? plain with { Width = columns } : plain;
        using var sinks = new SinkSet();
        if (sinks.Open(request.Outputs, streams, request.Count == 1, text) is { } unwritable) return ErrorMessages.Write(streams.Error, unwritable);

        using (var progress = new Progress(streams, quiet: request.Quiet, request.Count))
        {
            if (request.Replayed is { } replayed) foreach (var seen in replayed) Judge(seen, sinks, progress);
            _seen = request.Replayed ?? await LookAsync(seen => Judge(seen, sinks, progress), progress, interruption.Token);
        }

        var code = Code(interruption.Happened);
        sinks.Close(new RunEnd(code, interruption.Happened));
        if (Save() is { } unsaved) return ErrorMessages.Write(streams.Error, unsaved);

        return code;
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    /// <summary>With several targets the first one's judgement is the rehearsal of the others'.</summary>
    private bool IsSingle => request.Targets.Count == 1;

    private bool IsNagios => request.ExitStyle == ExitStyle.Nagios;

    private int Code(bool interrupted)
    {
        if (IsNagios) return (int)(interrupted ? NagiosState.Unknown : NagiosStates.Worst(_states));

        return interrupted ? ExitCode.Interrupted : ExitCode.Worst(_codes);
    }

    private void Judge(HostObservation seen, SinkSet sinks, Progress progress)
    {
        var assessment = Judgement.Of(seen, request.Knowledge);
        if (request.Baseline is { } observations) assessment = new Baseline(observations, request.Knowledge).Compare(assessment);
        _codes.Add(ExitCode.For(assessment, request.FailOn));
        _states.Add(NagiosStates.Of(assessment, request.FailOn));
        progress.Pause();
        sinks.Write(assessment);
        progress.Done();
    }

    /// <summary>Judges in the order asked, unless each answer is a line of its own: then as they come.</summary>
    /// <returns>What was seen, in the order asked.</returns>
    private async Task<IReadOnlyList<HostObservation>> LookAsync(Action<HostObservation> judge, Progress progress, CancellationToken token)
    {
        var survey = new Survey(request.Survey with { Draft = IsSingle ? seen => Rehearsal.Begin(seen, request.Knowledge) : null }, TimeProvider.System);
        var running = request.Targets.Select(target => ObserveAsync(survey, target, progress, token)).ToList();
        if (request.Outputs.All(plan => plan.Format == Format.Ndjson))
        {
            await Task.WhenAll(running.Select(task => JudgeWhenSeenAsync(task, judge)));
        }
        else
        {
            foreach (var task in running) judge(await task);
        }

        return await Task.WhenAll(running);
    }

    private async Task JudgeWhenSeenAsync(Task<HostObservation> looking, Action<HostObservation> judge)
    {
        var seen = await looking;
        lock (_judging) judge(seen);
    }

    private async Task<HostObservation> ObserveAsync(Survey survey, Target target, Progress progress, CancellationToken token)
    {
        await _places.WaitAsync(token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            progress.LookingAt(target);
            return await survey.ObserveAsync(target, token);
        }
        finally
        {
            if (!token.IsCancellationRequested) _places.Release();
        }
    }

    private UsageError? Save()
    {
        if (request.Save is not { } path) return null;

        try
        {
            File.WriteAllBytes(path, SavedRuns.Write(new SavedRun(HostObservation.CurrentForm, [.. _seen])));
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new($"--save {path}", "the file cannot be written", "name a file in a folder that exists and is writable", UsageErrorKind.Input);
        }
    }
}
