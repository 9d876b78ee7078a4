using System.Text.Json;
using Sallyport.Lab.EndToEnd;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>The command as a user without rights, or where /proc hides what is not his: it says what was refused, and never names a wrong holder.</summary>
public sealed class RestrictedTests
{
    private const int Inconclusive = 2;
    private static readonly string[] AsNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all"];

    [LabFact(Needs = $"{Python.WithRoot}, setpriv")]
    public async Task The_holder_of_another_user_is_not_seen_and_that_is_said()
    {
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Listening(Python.Path, port));

        var result = await OwnerAsync(AsNobody, port);

        AssertRefused(result, port);
        Assert.Contains(result.Json.GetProperty("notPermitted").EnumerateArray(), gap => gap.GetProperty("subject").GetString()!.Contains("/fd", StringComparison.Ordinal));
    }

    [LabFact(Needs = $"{Python.WithRoot}, setpriv")]
    public async Task A_process_of_ones_own_is_seen_though_others_could_hold_it_too()
    {
        using var folder = new OwnFolder();
        var (port, program) = (LoopbackPort.Free(), folder.Copy(Python.File, "stockd"));
        using var actor = Actor.Start([.. AsNobody, .. Python.Listening(program, port)]);

        var result = await OwnerAsync(AsNobody, port);

        var holder = Assert.Single(result.Json.GetProperty("holders").EnumerateArray());
        Assert.Equal((actor.Pid, program, "unmanaged"), (holder.GetProperty("pid").GetInt32(), holder.GetProperty("exe").GetString(), holder.GetProperty("verdict").GetString()));
        Assert.False(result.Json.GetProperty("complete").GetBoolean());
    }

    [LabFact(Needs = $"{Python.WithRoot}, setpriv")]
    public async Task Hidden_processes_are_said_to_be_hidden()
    {
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Listening(Python.Path, port));

        var result = await OwnerAsync(PrivateMounts.Before("mount -t proc -o hidepid=2 proc /proc", AsNobody), port);

        AssertRefused(result, port);
        Assert.Contains(result.Json.GetProperty("notPermitted").EnumerateArray(), gap => gap.GetProperty("reason").GetString()!.Contains("hidepid", StringComparison.Ordinal));
    }

    [LabFact(Needs = $"{Python.WithRoot}, unshare")]
    public async Task A_holder_outside_of_the_pid_namespace_is_not_told_as_nobody()
    {
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Listening(Python.Path, port));

        var result = await OwnerAsync([Programs.Require("unshare"), "--pid", "--fork", "--mount-proc"], port);

        AssertRefused(result, port);
    }

    [LabFact(Needs = Need.Root)]
    public async Task A_port_without_a_listener_has_an_exit_code_of_its_own()
    {
        var result = await OwnerAsync([], LoopbackPort.Free());

        var isComplete = result.Json.GetProperty("complete").GetBoolean();
        Assert.Equal(isComplete ? 1 : Inconclusive, result.ExitCode);
        Assert.Contains(isComplete ? "no listener on this machine" : "no listener was seen", result.Json.GetProperty("headline").GetString(), StringComparison.Ordinal);
    }

    private static Task<CliResult> OwnerAsync(string[] prefix, int port) => SallyportProcess.RunAsync(prefix, ["owner", $"{port}", "--format", "json"], "");

    private static void AssertRefused(CliResult result, int port)
    {
        var json = result.Json;
        Assert.True(result.ExitCode == Inconclusive, $"{result}");
        Assert.Empty(json.GetProperty("holders").EnumerateArray());
        Assert.Equal($"127.0.0.1:{port}", Assert.Single(json.GetProperty("unheld").EnumerateArray()).GetProperty("endpoint").GetString());
        Assert.False(json.GetProperty("complete").GetBoolean());
        Assert.NotEmpty(json.GetProperty("notPermitted").EnumerateArray());
        Assert.Contains("could not be seen", json.GetProperty("headline").GetString(), StringComparison.Ordinal);
    }
}
