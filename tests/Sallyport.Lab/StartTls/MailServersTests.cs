using Sallyport.Lab.Certificates;
using Sallyport.Lab.EndToEnd;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.StartTls;

/// <summary>Mail servers, which go over to TLS in SMTP, LMTP, IMAP, POP3 and ManageSieve.</summary>
public sealed class MailServersTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "postfix, root")]
    public async Task Postfix_is_read_through_SMTP()
    {
        using var server = Postfix.Start(authority.Issue(Leaf.GoodRsa));

        var result = await authority.CheckNamedAsync("lab.example", server.Port, "--starttls", "smtp");

        result.AssertUpgraded("smtp", "mail", "220 lab.example ESMTP Postfix", authority.Issue(Leaf.GoodRsa));
        Assert.Equal("no", result.Tls().GetProperty("vulnerabilities").Text("starttlsInjection"));
        Assert.Equal($"Port {server.Port} is open: secure connection confirmed (STARTTLS smtp)", result.Json.Text("headline"));
        SecondOpinion.AssertSpeaks("smtp", server.Port);
    }

    /// <summary>It offers suites without authentication to servers that would not verify it anyway: no reason to call mail to it insecure for that.</summary>
    [LabFact(Needs = "postfix, root")]
    public async Task The_anonymous_suites_of_a_Postfix_with_its_own_defaults_count_little_between_mail_servers()
    {
        const string address = "127.0.25.25";
        using var server = Postfix.StartStock(authority.Issue(Leaf.GoodRsa), address);

        var result = await authority.CheckAsync($"lab.example:{server.Port}", ["--connect", address, "--starttls", "smtp"]);

        Assert.All((string[])["TLS-0015", "TLS-0038", "TLS-0039"], id => Assert.Equal("low", result.Json.GetProperty("findings").EnumerateArray().Single(finding => finding.Text("id") == id).Text("severity")));
        Assert.NotEqual("F", result.Json.Text("grade"));
        Assert.NotEqual("insecure", result.Verdict());
    }

    [LabFact(Needs = "postfix, root")]
    public async Task The_same_suites_are_critical_where_people_sign_in()
    {
        using var server = Postfix.Start(authority.Issue(Leaf.GoodRsa), "smtpd_tls_exclude_ciphers =");

        var result = await authority.CheckNamedAsync("lab.example", server.Port, "--starttls", "smtp");

        Assert.Equal("critical", result.Json.GetProperty("findings").EnumerateArray().Single(finding => finding.Text("id") == "TLS-0015").Text("severity"));
        result.AssertVerdict("insecure", 1);
    }

    [LabFact(Needs = "postfix, root")]
    public async Task Postfix_without_TLS_is_said_to_offer_none()
    {
        using var server = Postfix.Start(credential: null);

        var result = await authority.CheckNamedAsync("lab.example", server.Port, "--starttls", "smtp");

        result.AssertVerdict("not-tls", 1);
        Assert.Equal($"Port {server.Port} is open: STARTTLS is not offered", result.Json.Text("headline"));
        Assert.Equal("not-offered", result.Endpoint().GetProperty("startTls").Text("outcome"));
        Assert.Contains("REACH-0148", result.FindingIds());
    }

    [LabFact(Needs = "postfix, root")]
    public async Task A_limit_on_connections_is_never_a_missing_STARTTLS()
    {
        using var server = Postfix.Start(authority.Issue(Leaf.GoodRsa), "smtpd_client_event_limit_exceptions =\nsmtpd_client_connection_count_limit = 1");

        var result = await authority.CheckNamedAsync("lab.example", server.Port, "--starttls", "smtp");

        Assert.DoesNotContain("REACH-0148", result.FindingIds());
        Assert.NotEqual("not-tls", result.Verdict());
        Assert.NotEqual("no", result.Version("tls12"));
    }

    [LabTheory(Needs = "dovecot, root")]
    [InlineData("imap")]
    [InlineData("pop3")]
    [InlineData("lmtp")]
    [InlineData("sieve")]
    public async Task Dovecot_is_read_through_each_of_its_protocols(string protocol)
    {
        using var server = Dovecot.Start(protocol, authority.Issue(Leaf.GoodRsa));

        var result = await authority.CheckNamedAsync("lab.example", server.Port, "--starttls", protocol);

        result.AssertUpgraded(protocol, "mail", "Dovecot", authority.Issue(Leaf.GoodRsa));
        Assert.Equal("no", result.Tls().GetProperty("vulnerabilities").Text("starttlsInjection"));
        SecondOpinion.AssertSpeaks(protocol, server.Port);
    }

    [LabTheory(Needs = "dovecot, root")]
    [InlineData("imap")]
    [InlineData("pop3")]
    [InlineData("sieve")]
    public async Task Dovecot_without_TLS_is_said_to_offer_none(string protocol)
    {
        using var server = Dovecot.Start(protocol, credential: null);

        var result = await authority.CheckNamedAsync("lab.example", server.Port, "--starttls", protocol);

        result.AssertVerdict("not-tls", 1);
        Assert.Contains("REACH-0148", result.FindingIds());
    }
}
