using System.Text.Json;
using Sallyport.Lab.Certificates;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>Runs <c>check</c> for one target and reads the answer by the names of the contract.</summary>
internal static class Checking
{
    /// <summary>Checks a target that trusts the lab's authority; the host's name is in the lab's certificates.</summary>
    public static Task<CliResult> CheckAsync(this LabAuthority authority, string target, params IEnumerable<string> options) =>
        SallyportProcess.RunAsync(["check", target, "--ca", authority.RootFile, "--format", "json", .. options]);

    /// <summary>Checks a port of this machine under a host name, which is not resolved.</summary>
    public static Task<CliResult> CheckNamedAsync(this LabAuthority authority, string host, int port, params IEnumerable<string> options) =>
        authority.CheckAsync($"{host}:{port}", ["--connect", "127.0.0.1", .. options]);

    public static string Verdict(this CliResult result) => result.Json.Text("verdict");

    public static string State(this CliResult result) => result.Json.Text("state");

    /// <summary>What was seen of TLS at the first address.</summary>
    public static JsonElement Tls(this CliResult result) =>
        result.Endpoint().TryGetProperty("tls", out var tls) ? tls : throw new InvalidOperationException($"nothing of TLS: {result}");

    public static JsonElement Endpoint(this CliResult result) => result.Json.GetProperty("endpoints")[0];

    /// <summary>yes, no or unknown for one version.</summary>
    public static string Version(this CliResult result, string version) => result.Tls().GetProperty("versions").Text(version);

    /// <summary>The certificate that is shown to clients that name the host.</summary>
    public static JsonElement Certificate(this CliResult result) => result.Tls().GetProperty("certificates")[0];

    public static IEnumerable<string> FindingIds(this CliResult result) =>
        result.Json.GetProperty("findings").EnumerateArray().Select(finding => finding.Text("id"));

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static string[] Texts(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    /// <summary>Asserts verdict and exit code together: the one follows from the other.</summary>
    public static void AssertVerdict(this CliResult result, string verdict, int exitCode) =>
        Assert.True(result.Verdict() == verdict && result.ExitCode == exitCode, $"expected {verdict} and exit code {exitCode}, got {result}");
}
