using Sallyport.Lab.Certificates;
using Sallyport.Lab.Hostile;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>Ctrl-C ends looking, not telling.</summary>
public sealed class InterruptTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [Fact]
    public async Task What_is_known_is_printed()
    {
        var started = new TaskCompletionSource<SallyportProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
        var interrupted = 0;
        var silent = new Misbehaviour("reads a hello and says nothing", Expected.Unjudged, async connection =>
        {
            // A hello is sent only on a connection that is known to be open. The peer interrupts, since the test itself may have to wait for its turn until all is over.
            await connection.ReadHelloAsync();
            if (Interlocked.Exchange(ref interrupted, 1) == 0) (await started.Task).Interrupt();
            await connection.HoldAsync();
        });
        await using var peer = new HostilePeer(silent, authority.Issue(Leaf.Good));
        using var running = SallyportProcess.Start("check", peer.Target, "--format", "json", "--timeout", "50");
        started.SetResult(running);

        var result = await running.FinishAsync();

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Equal("open", result.State());
        Assert.Equal("inconclusive", result.Verdict());
        Assert.True(result.Elapsed < TimeSpan.FromSeconds(20), result.ToString());
    }
}
