using Sallyport.Host;
using Sallyport.Knowledge;
using Sallyport.Reports.Json;
using Sallyport.Reports.Text;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Trust;

namespace Sallyport.Cli.Verbs;

/// <summary>Tells of listeners that come and go, until it is interrupted.</summary>
/// <param name="streams">Where to.</param>
/// <param name="knowledge">What is known.</param>
internal sealed class OwnerWatch(Streams streams, KnowledgeBase knowledge)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Writes a line for text; null writes JSON.</summary>
    internal ListenerEvents? Text { get; init; }

    /// <summary>Looks once a second at the kernel's list of sockets, and at everything when that has changed.</summary>
    /// <param name="port">The port; null for every one.</param>
    /// <param name="token">Ends it.</param>
    internal async Task<int> RunAsync(ushort? port, CancellationToken token)
    {
        OwnershipAssessment? before = null;
        IReadOnlySet<(ulong, ulong)>? sockets = null;
        while (!token.IsCancellationRequested)
        {
            var now = HostSurvey.Sockets(port);
            if (sockets is null || !sockets.SetEquals(now))
            {
                var after = OwnershipJudgement.Of(HostSurvey.Observe(port, streams.Clock), knowledge);
                foreach (var change in ListenerChange.Between(before, after)) Write(change, after.Seen.StartedAt);
                (before, sockets) = (after, now);
                await streams.Out.FlushAsync(CancellationToken.None);
            }

            await Task.Delay(Interval, streams.Clock, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCode.Met;
    }

    private void Write(ListenerChange change, DateTimeOffset at)
    {
        if (Text is { } text) text.Write(streams.Out, change, at);
        else streams.Out.WriteLine(JsonReport.Write(change, at));
    }
}
