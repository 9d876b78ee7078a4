using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>A wrong command line: nothing on standard output, a sentence on the other, and a code that tells the kind.</summary>
public sealed class UsageTests
{
    public static TheoryData<string> Wrong =>
    [
        "",
        "check",
        "chekc example.com",
        "check --no-such-option example.com",
        "check 127.0.0.1:0",
        "check 127.0.0.1:65536",
        "check 127.0.0.1:http",
        "check [::1",
        "check 127.0.0.1 --timeout -1",
        "check 127.0.0.1 --timeout soon",
        "check 127.0.0.1 --format yaml",
        "check 127.0.0.1 --fail-on never",
        "check 127.0.0.1 --connect nowhere",
        "check 127.0.0.1 --max-connections 0",
        "check 127.0.0.1 --ca",
        "explain NO-SUCH-FINDING",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_usage_error_ends_with_64(string commandLine)
    {
        var result = await SallyportProcess.RunAsync(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.True(result is { ExitCode: 64, Stdout: "" }, $"'{commandLine}': {result}");
        Assert.StartsWith("sallyport: ", result.Stderr);
        Assert.DoesNotContain("   at ", result.Stderr);
    }

    [Theory]
    [InlineData("--ca")]
    [InlineData("--replay")]
    public async Task An_input_that_is_not_there_ends_with_66(string option)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("absent");
        string[] target = option == "--replay" ? [] : ["127.0.0.1"];

        var result = await SallyportProcess.RunAsync(["check", .. target, option, file]);

        Assert.True(result is { ExitCode: 66, Stdout: "" }, result.ToString());
        Assert.Contains(file, result.Stderr);
    }

    [Fact]
    public async Task An_authority_file_without_a_certificate_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("ca.pem", "this is no certificate\n");

        var result = await SallyportProcess.RunAsync("check", "127.0.0.1", "--ca", file);

        Assert.True(result is { ExitCode: 66, Stdout: "" }, result.ToString());
        Assert.Contains("ca.pem", result.Stderr);
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("--help")]
    [InlineData("check --help")]
    [InlineData("schema")]
    [InlineData("explain TLS-0002")]
    public async Task A_question_about_itself_is_answered_on_standard_output(string commandLine)
    {
        var result = await SallyportProcess.RunAsync(commandLine.Split(' '));

        Assert.True(result.ExitCode == 0 && result.Stdout.Length > 0, result.ToString());
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("schema")]
    public async Task A_full_disk_below_the_output_is_said(string commandLine)
    {
        var result = await SallyportProcess.RunAsync(["/bin/sh", "-c", "exec \"$@\" > /dev/full", "full"], [commandLine], "");

        Assert.Equal((70, ""), (result.ExitCode, result.Stdout));
        Assert.StartsWith("sallyport: standard output: it cannot be written: No space left on device\n  try: ", result.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_is_no_error()
    {
        var result = await SallyportProcess.RunAsync(["/bin/bash", "-c", "set -o pipefail; \"$@\" | head -c 1", "enough"], ["schema"], "");

        Assert.Equal((0, "{", ""), (result.ExitCode, result.Stdout, result.Stderr));
    }
}
