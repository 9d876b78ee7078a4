using System.Text.Json;
using Sallyport.Lab.EndToEnd;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Holders over whose folder in /proc something is mounted: tools that list processes do not see them.</summary>
public sealed class CoveredProcessesTests
{
    private const int NotMet = 1;
    private const int Inconclusive = 2;
    private const string Empty = "mount -t tmpfs none /proc/{0}";
    private const string AnotherProcess = "mount --bind /proc/1 /proc/{0}";
    private const string NoDescriptors = "mount -t tmpfs none /proc/{0}/fd";

    [LabTheory(Needs = Python.WithRoot)]
    [InlineData(Empty)]
    [InlineData(AnotherProcess)]
    [InlineData(NoDescriptors)]
    public async Task A_holder_that_something_is_mounted_over_is_found_and_that_is_malicious(string mount)
    {
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Listening(Python.Path, port));

        var result = await OwnerAsync(mount, actor.Pid, port);

        var holder = Assert.Single(result.Json.GetProperty("holders").EnumerateArray());
        Assert.Equal((NotMet, actor.Pid, "malicious", Python.File), (result.ExitCode, holder.GetProperty("pid").GetInt32(), holder.GetProperty("verdict").GetString(), holder.GetProperty("exe").GetString()));
        Assert.Contains(holder.GetProperty("evidence").EnumerateArray(), evidence => evidence.ToString().Contains($"at /proc/{actor.Pid}", StringComparison.Ordinal));
    }

    [LabFact(Needs = Python.WithRoot)]
    public async Task One_that_shares_the_port_with_an_open_holder_is_found_too()
    {
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Path, "-c", Twins, $"{port}");
        var child = actor.Number("child");

        var result = await OwnerAsync(Empty, child, port);

        Assert.Equal(
            new[] { (actor.Pid, false), (child, true) }.Order(),
            result.Json.GetProperty("holders").EnumerateArray().Select(one => (one.GetProperty("pid").GetInt32(), one.GetProperty("verdict").GetString() == "malicious")).Order());
    }

    [LabFact(Needs = $"{Python.WithRoot}, setpriv")]
    public async Task A_user_who_may_not_look_below_is_told_what_hides_there()
    {
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Listening(Python.Path, port));

        var result = await OwnerAsync(Empty, actor.Pid, port, Programs.Require("setpriv"), "--bounding-set=-sys_admin,-bpf", "--inh-caps=-sys_admin,-bpf");

        Assert.Equal(Inconclusive, result.ExitCode);
        Assert.Contains(Gaps(result), gap => gap.GetProperty("subject").GetString() == $"process {actor.Pid}" && gap.GetProperty("reason").GetString()!.Contains($"tmpfs at /proc/{actor.Pid}", StringComparison.Ordinal));
    }

    [LabFact(Needs = Python.WithRoot)]
    public async Task What_is_mounted_for_the_look_is_nowhere_behind_it()
    {
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Listening(Python.Path, port));
        var before = await ProcMountsAsync();

        await OwnerAsync(Empty, actor.Pid, port);

        Assert.NotEmpty(before);
        Assert.Equal(before, await ProcMountsAsync());
    }

    // The look mounts a proc of its own; mounts of other kinds come and go with the other tests.
    private static async Task<string[]> ProcMountsAsync() => [.. (await File.ReadAllLinesAsync("/proc/self/mountinfo")).Where(line => line.Contains(" - proc ", StringComparison.Ordinal))];

    private const string Twins = """
        import os, socket, sys
        s = socket.socket()
        s.bind(("127.0.0.1", int(sys.argv[1])))
        s.listen()
        child = os.fork()
        if child == 0: sys.stdin.read(); os._exit(0)
        print("child", child, flush=True)
        print("ready", flush=True)
        sys.stdin.read()
        """;

    private static JsonElement.ArrayEnumerator Gaps(CliResult result) => result.Json.GetProperty("notPermitted").EnumerateArray();

    private static Task<CliResult> OwnerAsync(string mount, int pid, int port, params string[] prefix) =>
        SallyportProcess.RunAsync(PrivateMounts.Before(string.Format(System.Globalization.CultureInfo.InvariantCulture, mount, pid), prefix), ["owner", $"{port}", "--no-handshake", "--format", "json"], "");
}
