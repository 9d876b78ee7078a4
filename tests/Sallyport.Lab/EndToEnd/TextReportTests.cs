using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>What a person reads.</summary>
public sealed class TextReportTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "nginx")]
    public async Task The_first_three_lines_tell_the_story()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good));

        var result = await CheckAsync($"lab.example:{server.Port}");

        Assert.StartsWith($"Port {server.Port} is open", result.Lines[0]);
        Assert.Contains("lab.example", result.Lines[1]);
        Assert.Contains("TLS 1.3", result.Lines[1]);
        Assert.Contains("finding", result.Lines[2]);
        Assert.Contains("connections", result.Lines[2]);
    }

    [LabFact(Needs = "nginx")]
    public async Task There_is_no_escape_sequence_when_nobody_watches()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good));

        var result = await CheckAsync($"lab.example:{server.Port}");

        Assert.DoesNotContain('\u001b', result.Stdout + result.Stderr);
    }

    [LabTheory(Needs = "openssl")]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public async Task A_hostile_subject_never_reaches_the_terminal_as_it_is(string format)
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.HostileSubject));

        var result = await CheckAsync($"lab.example:{server.Port}", "--verbose", "--format", format);

        // Only line feeds may be control characters: not ESC, BEL, carriage return or the one-byte CSI.
        Assert.DoesNotContain(result.Stdout + result.Stderr, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain(result.Lines[1..], line => line.StartsWith("Port 443 is open: all is well", StringComparison.Ordinal));
    }

    [LabFact(Needs = "nginx")]
    public async Task Quiet_prints_one_line()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good));

        var result = await CheckAsync($"lab.example:{server.Port}", "--quiet");

        Assert.StartsWith($"Port {server.Port} is open", Assert.Single(result.Lines));
    }

    [LabFact(Needs = "openssl")]
    public async Task Every_finding_names_its_id_and_its_remedy()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Expired));
        var findings = (await authority.CheckNamedAsync("lab.example", server.Port)).Json.GetProperty("findings");

        var text = (await CheckAsync($"lab.example:{server.Port}")).Stdout;

        Assert.NotEmpty(findings.EnumerateArray());
        Assert.All(findings.EnumerateArray(), finding => Assert.Contains(finding.Text("id"), text));
    }

    private Task<CliResult> CheckAsync(string target, params string[] options) =>
        SallyportProcess.RunAsync(["check", target, "--connect", "127.0.0.1", "--ca", authority.RootFile, "--timeout", "10", .. options]);
}
