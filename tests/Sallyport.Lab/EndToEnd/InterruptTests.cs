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
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var silent = new Misbehaviour("reads a hello and says nothing", Expected.Unjudged, async connection =>
        {
            await connection.ReadHelloAsync();
            heard.TrySetResult();
            await connection.HoldAsync();
        });
        await using var peer = new HostilePeer(silent, authority.Issue(Leaf.Good));
        using var running = SallyportProcess.Start("check", peer.Target, "--format", "json", "--timeout", "50");

        // A hello is sent only on a connection that is known to be open.
        await heard.Task;
        running.Interrupt();
        var result = await running.FinishAsync();

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Equal("open", result.State());
        Assert.Equal("inconclusive", result.Verdict());
        Assert.True(result.Elapsed < TimeSpan.FromSeconds(20), result.ToString());
    }
}
