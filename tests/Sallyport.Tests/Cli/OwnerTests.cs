using System.Text.Json;
using Sallyport.Observations.Json;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Cli;

/// <summary>The verb on what was saved, and what it refuses.</summary>
public sealed class OwnerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("owner").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_saved_is_judged_again_and_saves_the_same()
    {
        var run = await Invocation.RunAsync("owner", "--replay", Saved(Holders.Stock), "--save", Path.Combine(_folder, "again.json"));

        Assert.Equal((ExitCode.Met, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("Port 443 is held by nginx: trusted\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Path.Combine(_folder, "seen.json")), File.ReadAllText(Path.Combine(_folder, "again.json")));
    }

    [Fact]
    public async Task Who_is_suspicious_is_an_exit_code()
    {
        Assert.Equal(ExitCode.NotMet, (await Invocation.RunAsync("owner", "--replay", Saved(Holders.Script("/tmp/x.py")))).ExitCode);
        Assert.Equal(ExitCode.Inconclusive, (await Invocation.RunAsync("owner", "--replay", Saved(Holders.Hidden))).ExitCode);
        Assert.Equal(ExitCode.NotMet, (await Invocation.RunAsync("owner", "--replay", Saved())).ExitCode);
    }

    [Fact]
    public async Task A_policy_vouches_for_what_it_names_and_for_nothing_else()
    {
        var policy = Path.Combine(_folder, "policy.yaml");
        File.WriteAllText(policy, "expect:\n- hosts: \"*\"\n  ports: 443\n  processes: /tmp/x.py\n");

        using var vouched = JsonDocument.Parse((await Invocation.RunAsync("owner", "--replay", Saved(Holders.Script("/tmp/x.py")), "--policy", policy, "-f", "json")).Out);
        using var stranger = JsonDocument.Parse((await Invocation.RunAsync("owner", "--replay", Saved(Holders.Script("/opt/y.py")), "--policy", policy, "-f", "json")).Out);

        Assert.Equal("unmanaged", vouched.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("suspicious", stranger.RootElement.GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("owner: port '0': it is no number from 1 to 65535", "owner", "0")]
    [InlineData("port 'https'", "owner", "https")]
    [InlineData("--all", "owner", "443", "--all")]
    [InlineData("--format sarif", "owner", "--format", "sarif")]
    [InlineData("there is no such file", "owner", "--replay", "/nowhere/at/all.json")]
    [InlineData("--watch", "owner", "--watch", "--replay", "/nowhere/at/all.json")]
    [InlineData("--policy /nowhere", "owner", "--policy", "/nowhere")]
    public async Task What_cannot_be_is_refused_with_the_reason(string told, params string[] line)
    {
        var run = await Invocation.RunAsync(line);

        Assert.NotEqual(ExitCode.Met, run.ExitCode);
        Assert.Contains(told.Replace("owner: ", string.Empty, StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("{\"form\":\"9.0\",\"port\":443}")]
    public async Task A_file_that_is_something_else_is_refused(string text)
    {
        var path = Path.Combine(_folder, "odd.json");
        File.WriteAllText(path, text);

        var run = await Invocation.RunAsync("owner", "--replay", path);

        Assert.NotEqual(ExitCode.Met, run.ExitCode);
        Assert.Contains("--replay", run.Error, StringComparison.Ordinal);
    }

    private string Saved(params Holder[] holders)
    {
        var path = Path.Combine(_folder, "seen.json");
        File.WriteAllBytes(path, SavedMachines.Write(holders.Length == 0 ? Holders.Machine() with { Listeners = [] } : Holders.Machine(holders)));
        return path;
    }
}
