using Sallyport.Lab.Certificates;
using Sallyport.Lab.EndToEnd;
using Xunit;

namespace Sallyport.Lab.StartTls;

/// <summary>Peers that no package gives: remote desktops, databases without the flag, and servers that misbehave in the dialogue.</summary>
public sealed class ScriptedPeersTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    private Credential Shown => authority.Issue(Leaf.GoodRsa);

    [Fact]
    public async Task A_remote_desktop_is_read_through_X224()
    {
        await using var peer = new DialoguePeer(async (self, stream) =>
        {
            await stream.ReadExactlyAsync(new byte[19], self.Ended);
            await self.SayAsync(stream, "\u0003\0\0\u0013\u000E\u00D0\0\0\u0012\u0034\0\u0002\u001F\u0008\0\u0001\0\0\0");
            using var secured = await self.SecureAsync(stream, Shown);
            await self.HoldAsync(secured);
        });

        (await CheckAsync(peer, "rdp")).AssertUpgraded("rdp", "other", null, Shown);
    }

    [Fact]
    public async Task A_database_without_the_flag_for_TLS_offers_none()
    {
        await using var peer = new DialoguePeer(async (self, stream) =>
        {
            await self.SayAsync(stream, "\u001B\0\0\0\u000A8.0.36\0\u0001\0\0\0saltsalt\0\u00FF\u00F7\u0021\u0002\0\0");
            await self.HoldAsync(stream);
        });

        var result = await CheckAsync(peer, "mysql");

        result.AssertVerdict("not-tls", 1);
        Assert.Equal("8.0.36", result.Endpoint().GetProperty("startTls").Text("greeting"));
    }

    [Fact]
    public async Task A_news_server_is_read_in_single_octets()
    {
        await using var peer = new DialoguePeer(async (self, stream) =>
        {
            await self.DripAsync(stream, "200 news\r\n");
            await self.HearAsync(stream, "CAPABILITIES\r\n");
            await self.DripAsync(stream, "101 list\r\nVERSION 2\r\nSTARTTLS\r\n.\r\n");
            await self.HearAsync(stream, "STARTTLS\r\n");
            await self.DripAsync(stream, "382 go\r\n");
            using var secured = await self.SecureAsync(stream, Shown);
            await self.HearAsync(secured, "QUIT\r\n");
            await self.SayAsync(secured, "205 bye\r\n");
        });

        (await CheckAsync(peer, "nntp")).AssertUpgraded("nntp", "other", "200 news", Shown);
    }

    [Theory]
    [InlineData(false, "no")]
    [InlineData(true, "yes")]
    public async Task A_command_behind_STARTTLS_is_told_dropped_from_executed(bool keepsTheBuffer, string vulnerable)
    {
        await using var peer = new DialoguePeer(async (self, stream) =>
        {
            await GreetAsync(self, stream);
            var smuggled = stream.DataAvailable;
            if (smuggled) await self.HearAsync(stream, "NOOP\r\n");
            await self.SayAsync(stream, "220 go\r\n");
            using var secured = await self.SecureAsync(stream, Shown);
            if (smuggled && keepsTheBuffer) await self.SayAsync(secured, "250 fine\r\n");
            await self.HearAsync(secured, "QUIT\r\n");
            await self.SayAsync(secured, "221 bye\r\n");
        });

        var result = await CheckAsync(peer, "smtp");

        Assert.Equal(vulnerable, result.Tls().GetProperty("vulnerabilities").Text("starttlsInjection"));
        Assert.Equal(keepsTheBuffer, result.FindingIds().Contains("VULN-0094"));
        Assert.Equal(keepsTheBuffer ? "insecure" : "secure", result.Verdict());
    }

    [Fact]
    public async Task Plaintext_behind_the_go_ahead_is_kept_as_evidence_and_never_read_as_TLS()
    {
        await using var peer = new DialoguePeer(async (self, stream) =>
        {
            await GreetAsync(self, stream);
            await self.SayAsync(stream, "220 go\r\n250 planted\r\n");
            using var secured = await self.SecureAsync(stream, Shown);
            await self.HoldAsync(secured);
        });

        var result = await CheckAsync(peer, "smtp");

        Assert.Contains("VULN-0094", result.FindingIds());
        Assert.Equal(Shown.Sha256, result.Certificate().Text("sha256"));
    }

    [Theory]
    [InlineData("421 too many connections\r\n", "turned-away", "inconclusive", 2)]
    [InlineData("554 you are on a list\r\n", "turned-away", "inconclusive", 2)]
    [InlineData("", "interrupted", "inconclusive", 2)]
    [InlineData("220 half a li", "interrupted", "inconclusive", 2)]
    [InlineData("220 nul \0\r\n", "malformed", "not-tls", 1)]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "malformed", "not-tls", 1)]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n", "malformed", "not-tls", 1)]
    public async Task A_greeting_that_is_none_has_its_own_outcome(string greeting, string outcome, string verdict, int exitCode)
    {
        await using var peer = new DialoguePeer((self, stream) => self.SayAsync(stream, greeting));

        var result = await CheckAsync(peer, "smtp");

        result.AssertVerdict(verdict, exitCode);
        Assert.Equal(outcome, result.Endpoint().GetProperty("startTls").Text("outcome"));
        Assert.DoesNotContain("REACH-0148", result.FindingIds());
    }

    [Fact]
    public async Task A_refusal_of_what_was_offered_is_told_with_its_words_made_harmless()
    {
        await using var peer = new DialoguePeer(async (self, stream) =>
        {
            await GreetAsync(self, stream);
            await self.SayAsync(stream, "502 \u001b[2Jnever\r\n");
            await self.HoldAsync(stream);
        });

        var result = await CheckAsync(peer, "smtp");

        result.AssertVerdict("not-tls", 1);
        Assert.Equal("refused", result.Endpoint().GetProperty("startTls").Text("outcome"));
        Assert.DoesNotContain('\u001b', result.Stdout + result.Stderr);
    }

    [Fact]
    public async Task An_endless_banner_ends_inside_the_deadline()
    {
        await using var peer = new DialoguePeer(async (self, stream) =>
        {
            while (true) await self.SayAsync(stream, "220-and so on and so on and so on and so on\r\n");
        });

        var result = await CheckAsync(peer, "smtp", "--timeout", "4");

        Assert.Equal("malformed", result.Endpoint().GetProperty("startTls").Text("outcome"));
        Assert.True(result.Elapsed < TimeSpan.FromSeconds(12), $"{result.Elapsed}");
    }

    [Fact]
    public async Task A_banner_of_one_octet_a_second_ends_inside_the_deadline_and_is_no_refusal()
    {
        await using var peer = new DialoguePeer((self, stream) => self.DripAsync(stream, "220 slowly slowly slowly\r\n", milliseconds: 1000));

        var result = await CheckAsync(peer, "smtp", "--timeout", "3");

        result.AssertVerdict("inconclusive", 2);
        Assert.Equal("interrupted", result.Endpoint().GetProperty("startTls").Text("outcome"));
    }

    private Task<CliResult> CheckAsync(DialoguePeer peer, string protocol, params string[] options) =>
        authority.CheckNamedAsync("lab.example", peer.Port, ["--starttls", protocol, .. options]);

    private static async Task GreetAsync(DialoguePeer self, System.Net.Sockets.NetworkStream stream)
    {
        await self.SayAsync(stream, "220 lab.example ESMTP\r\n");
        await self.HearAsync(stream, "EHLO sallyport.invalid\r\n");
        await self.SayAsync(stream, "250-lab.example\r\n250-STARTTLS\r\n250 HELP\r\n");
        await self.HearAsync(stream, "STARTTLS\r\n");
    }
}
