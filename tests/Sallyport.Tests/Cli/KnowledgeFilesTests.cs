using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Cli;

/// <summary>Files that add to what ships: rules and policies, good and bad.</summary>
public sealed class KnowledgeFilesTests : IDisposable
{
    private const string Product = """
        { "id": "mine", "product": "Mine", "vendor": "me", "kind": "web", "layer": "server", "seen": { "how": "live", "source": "my desk", "date": "2026-11-29" },
          "rules": [ { "group": "banner", "when": { "http.header.server": "mine/{version}" }, "matches": [ { "http.header.server": "mine/1.0" } ], "misses": [ { "http.header.server": "%MISS%" } ] } ] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("sallyport-rules").FullName;

    [Fact]
    public async Task A_good_folder_is_verified()
    {
        Write("mine.json", Product.Replace("%MISS%", "yours/1.0", StringComparison.Ordinal));
        var run = await Invocation.RunAsync("knowledge", "verify", _folder);

        Assert.Equal((ExitCode.Met, "1 products, 1 rules, 0 with a problem\n", string.Empty), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public async Task A_sample_that_does_not_hold_is_named()
    {
        Write("mine.json", Product.Replace("%MISS%", "mine/2.0", StringComparison.Ordinal));
        var run = await Invocation.RunAsync("knowledge", "verify", _folder);

        Assert.Equal(ExitCode.NotMet, run.ExitCode);
        Assert.StartsWith("mine.json: rules[0].misses[0] meets the rule\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check example.com --rules %F", "there is no rule file (*.json) in it")]
    [InlineData("check example.com --rules %F/none", "there is no such folder")]
    [InlineData("check example.com --policy %F/none.yaml", "there is no such file")]
    [InlineData("knowledge verify %F", "there is no rule file (*.json) in it")]
    public async Task What_cannot_be_read_is_66_with_a_next_step(string line, string cause)
    {
        var run = await Invocation.RunAsync(line.Replace("%F", _folder, StringComparison.Ordinal).Split(' '));

        Assert.Equal((ExitCode.NoInput, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains(cause, run.Error, StringComparison.Ordinal);
        Assert.Contains("\n  try: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "it is no JSON")]
    [InlineData("[]", "the file is no object")]
    [InlineData("{ \"id\": \"mine\" }", "is missing or empty")]
    public async Task A_bad_rule_file_stops_a_check_before_anything_is_sent(string text, string cause)
    {
        Write("mine.json", text);
        var run = await Invocation.RunAsync("check", "example.com", "--rules", _folder);

        Assert.Equal((ExitCode.NoInput, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("mine.json", run.Error, StringComparison.Ordinal);
        Assert.Contains(cause, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
