using Sallyport.Lab.Certificates;
using Sallyport.Lab.EndToEnd;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.StartTls;

/// <summary>What the answers have to agree with: the configuration, and OpenSSL's client.</summary>
internal static class SecondOpinion
{
    /// <summary>Asserts that the check went through the dialogue and read TLS as anywhere.</summary>
    public static void AssertUpgraded(this CliResult result, string protocol, string kind, string? greeting, Credential shown)
    {
        var dialogue = result.Endpoint().GetProperty("startTls");
        Assert.True(dialogue.Text("outcome") == "upgraded", result.ToString());
        Assert.Equal(protocol, dialogue.Text("protocol"));
        Assert.Equal(kind, result.Endpoint().GetProperty("service").Text("kind"));
        if (greeting is not null) Assert.Contains(greeting, dialogue.Text("greeting"));
        Assert.Equal(shown.Sha256, result.Certificate().Text("sha256"));
        Assert.Equal(("yes", "yes"), (result.Version("tls12"), result.Version("tls13")));
        Assert.False(result.Endpoint().TryGetProperty("http", out _), "HTTP was asked for");
        Assert.DoesNotContain("REACH-0148", result.FindingIds());
        Assert.Contains(result.Verdict(), new[] { "secure", "weak" });
    }

    /// <summary>Asserts that OpenSSL's client gets through the same dialogue.</summary>
    public static void AssertSpeaks(string protocol, int port)
    {
        var output = ChildProcess.Run("sh", "-c", $"timeout 5 openssl s_client -starttls {protocol} -xmpphost lab.example -connect 127.0.0.1:{port} < /dev/null 2>&1");
        Assert.Contains("TLSv1.3", output);
    }
}
