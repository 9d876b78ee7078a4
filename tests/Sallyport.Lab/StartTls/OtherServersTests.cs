using Sallyport.Lab.Certificates;
using Sallyport.Lab.EndToEnd;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.StartTls;

/// <summary>Files, directories, chat, databases: servers that go over to TLS each in its own way.</summary>
public sealed class OtherServersTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    private Credential Shown => authority.Issue(Leaf.GoodRsa);

    [LabFact(Needs = "vsftpd, root")]
    public async Task Vsftpd_is_read_through_FTP()
    {
        using var server = Vsftpd.Start(Shown);

        var result = await CheckAsync(server, "ftp");

        result.AssertUpgraded("ftp", "other", "vsFTPd", Shown);
        Assert.Equal("no", result.Tls().GetProperty("vulnerabilities").Text("starttlsInjection"));
        SecondOpinion.AssertSpeaks("ftp", server.Port);
    }

    [LabFact(Needs = "slapd")]
    public async Task OpenLDAP_is_read_through_LDAP()
    {
        using var server = Slapd.Start(Shown);

        (await CheckAsync(server, "ldap")).AssertUpgraded("ldap", "other", null, Shown);
        SecondOpinion.AssertSpeaks("ldap", server.Port);
    }

    [LabFact(Needs = "prosody")]
    public async Task Prosody_is_read_through_XMPP_as_a_client()
    {
        using var server = Prosody.Start(Shown, toServers: false);

        (await CheckAsync(server, "xmpp")).AssertUpgraded("xmpp", "other", "jabber:client", Shown);
        SecondOpinion.AssertSpeaks("xmpp", server.Port);
    }

    [LabFact(Needs = "prosody")]
    public async Task Prosody_is_read_through_XMPP_as_another_server()
    {
        using var server = Prosody.Start(Shown, toServers: true);

        (await CheckAsync(server, "xmpp-server")).AssertUpgraded("xmpp-server", "other", "jabber:server", Shown);
        SecondOpinion.AssertSpeaks("xmpp-server", server.Port);
    }

    [LabFact(Needs = "inspircd")]
    public async Task InspIRCd_is_read_through_IRC()
    {
        using var server = InspIrcd.Start(Shown);

        (await CheckAsync(server, "irc")).AssertUpgraded("irc", "other", "lab.example NOTICE", Shown);
    }

    [LabFact(Needs = "pg_lsclusters, setpriv, root")]
    public async Task PostgreSQL_is_read_through_SSLRequest()
    {
        using var server = PostgreSql.Start(Shown);

        (await CheckAsync(server, "postgres")).AssertUpgraded("postgres", "other", null, Shown);
        SecondOpinion.AssertSpeaks("postgres", server.Port);
    }

    [LabTheory(Needs = "vsftpd, slapd, prosody, inspircd, pg_lsclusters, root")]
    [InlineData("ftp")]
    [InlineData("ldap")]
    [InlineData("xmpp")]
    [InlineData("irc")]
    [InlineData("postgres")]
    public async Task The_same_servers_without_TLS_are_said_to_offer_none(string protocol)
    {
        using var server = protocol switch
        {
            "ftp" => Vsftpd.Start(null),
            "ldap" => Slapd.Start(null),
            "xmpp" => Prosody.Start(null, toServers: false),
            "irc" => InspIrcd.Start(null),
            _ => PostgreSql.Start(null),
        };

        var result = await CheckAsync(server, protocol);

        result.AssertVerdict("not-tls", 1);
        Assert.Contains("REACH-0148", result.FindingIds());
    }

    private Task<CliResult> CheckAsync(RunningServer server, string protocol) => authority.CheckNamedAsync("lab.example", server.Port, "--starttls", protocol);
}
