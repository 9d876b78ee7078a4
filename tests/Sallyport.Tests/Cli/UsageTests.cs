using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Cli;

public sealed class UsageTests
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "check", "check: no target was named", "sallyport check example.com" },
        { "check http://example.com", "target 'http://example.com': only https URLs can be checked", "https://HOST" },
        { "check example.com:0", "target 'example.com:0': the port is not a number", "HOST:443" },
        { "check a..b", "target 'a..b': it is neither a host name nor an address", "example.com" },
        { "check example.com --format yaml", "--format yaml: this format is not known", "--format json" },
        { "check example.com --format json --format text", "--format: several formats would share stdout", "--output" },
        { "check example.com --fail-on severe", "--fail-on", "check --help" },
        { "check example.com --fail-on info", "--fail-on takes low, medium, high or critical", "check --help" },
        { "check example.com --exit-style zabbix", "--exit-style takes standard or nagios", "check --help" },
        { "check example.com --timeout 0", "--timeout takes seconds above 0", "check --help" },
        { "check example.com --timeout soon", "--timeout", "check --help" },
        { "check example.com --max-connections 0", "--max-connections takes a number from 1 to 128", "check --help" },
        { "check example.com --max-connections 129", "--max-connections takes a number from 1 to 128", "check --help" },
        { "check example.com --connect nowhere", "--connect nowhere: it is not an address", "192.0.2.1" },
        { "check example.com --sni 192.0.2.1", "--sni 192.0.2.1: it is not a host name", "www.example.com" },
        { "check example.com --colour", "option '--colour': there is no such option", "check --help" },
        { "chekc example.com", "verb 'chekc': there is no such verb", "sallyport check" },
        { "explain TLS-0002 TLS-0003", "'TLS-0003'", "explain --help" },
        { "explain TLS-9999", "finding 'TLS-9999': no check has this id", "sallyport explain" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_two_lines_on_stderr_nothing_on_stdout_and_64(string line, string cause, string next)
    {
        var run = await Invocation.RunAsync(line.Split(' '));

        var lines = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal((ExitCode.Usage, string.Empty, 2), (run.ExitCode, run.Out, lines.Length));
        Assert.StartsWith("sallyport: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(cause, lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  try: ", lines[1], StringComparison.Ordinal);
        Assert.Contains(next, lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_verb_the_next_steps_are_shown()
    {
        var run = await Invocation.RunAsync();

        Assert.Equal((ExitCode.Usage, string.Empty), (run.ExitCode, run.Out));
        Golden.Approve("help/no-verb.txt", run.Error);
    }

    [Fact]
    public async Task Escape_sequences_in_an_argument_do_not_reach_the_terminal()
    {
        var run = await Invocation.RunAsync("check", "\u001b]0;owned\u0007");

        Assert.DoesNotContain('\u001b', run.Error);
        Assert.Contains(@"\u{1B}]0;owned\u{7}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_sequences_in_an_unknown_option_do_not_reach_the_terminal() =>
        Assert.DoesNotContain('\u001b', (await Invocation.RunAsync("check", "a", "--\u001b[2J")).Error);

    [Fact]
    public async Task Targets_from_stdin_are_held_to_the_same_rules()
    {
        var run = await Invocation.RunAsync(new Surroundings { Input = "# hosts\n\nexample.com:0 # wrong\n" }, "check", "-");

        Assert.Equal((ExitCode.Usage, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("target 'example.com:0'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_stdin_names_no_target() =>
        Assert.Contains("no target was named", (await Invocation.RunAsync("check", "-")).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("chekc", "sallyport check (or sallyport --help)")]
    [InlineData("explian", "sallyport explain (or sallyport --help)")]
    [InlineData("frobnicate", "sallyport --help")]
    [InlineData("check example.com --fromat json", "sallyport check --format (or sallyport check --help)")]
    [InlineData("check example.com --quite", "sallyport check --quiet (or sallyport check --help)")]
    [InlineData("check example.com --zzzzzz", "sallyport check --help")]
    public async Task A_misspelt_word_is_answered_with_the_one_meant(string line, string next) =>
        Assert.EndsWith($"\n  try: {next}\n", (await Invocation.RunAsync(line.Split(' '))).Error, StringComparison.Ordinal);
}
