using System.Text.Json.Nodes;
using Sallyport.Tests.Probes;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Cli;

public sealed class LiveCheckTests
{
    [Fact]
    public async Task Several_targets_are_answered_in_the_order_asked_with_what_was_typed()
    {
        await using var ssh = LoopbackServer.Answering("SSH-2.0-x\r\n"u8.ToArray());
        await using var http = LoopbackServer.Answering("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());

        var run = await Invocation.RunAsync("check", $"{ssh.Endpoint}", $" {http.Endpoint}", "-f", "json");

        var documents = JsonNode.Parse(run.Out)!.AsArray();
        Assert.Equal((ExitCode.NotMet, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal([$"{ssh.Endpoint}", $" {http.Endpoint}"], documents.Select(document => document!["target"]!["input"]!.GetValue<string>()));
        Assert.Equal(["ssh", "web"], documents.Select(document => document!["endpoints"]![0]!["service"]!["kind"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Targets_come_from_stdin_with_comments_and_empty_lines_between()
    {
        await using var ssh = LoopbackServer.Answering("SSH-2.0-x\r\n"u8.ToArray());

        var run = await Invocation.RunAsync(new Surroundings { Input = $"# one\n\n{ssh.Endpoint}   # two\n" }, "check", "-", "-f", "ndjson");

        Assert.Equal($"{ssh.Endpoint}", JsonNode.Parse(run.Out)!["target"]!["input"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_saved_is_judged_the_same_when_replayed()
    {
        await using var ssh = LoopbackServer.Answering("SSH-2.0-x\r\n"u8.ToArray());
        var file = Path.GetTempFileName();

        var live = await Invocation.RunAsync("check", $"{ssh.Endpoint}", "--save", file);
        var again = await Invocation.RunAsync("check", "--replay", file);
        File.Delete(file);

        Assert.Equal(live, again);
    }

    [Fact]
    public async Task Progress_is_drawn_on_a_terminals_stderr_alone_and_taken_away()
    {
        await using var ssh = LoopbackServer.Answering("SSH-2.0-x\r\n"u8.ToArray());
        var terminal = new Surroundings { Terminal = true, Environment = { ["TERM"] = "xterm" } };

        var shown = await Invocation.RunAsync(terminal, "check", $"{ssh.Endpoint}", "--no-color");
        var quiet = await Invocation.RunAsync(terminal, "check", $"{ssh.Endpoint}", "--no-color", "--quiet");

        Assert.Contains("looking at 127.0.0.1", shown.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\u001b[K", shown.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', shown.Out);
        Assert.Equal(string.Empty, quiet.Error);
    }
}
