using Sallyport.Checks;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Hostile;
using Sallyport.Lab.Servers;
using Sallyport.Probes;
using Xunit;

namespace Sallyport.Lab.Flawed;

/// <summary>The quality of key exchanges, at servers that have it and at servers that have not.</summary>
public sealed class KeyExchangeTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    private static readonly string[] Deep = ["TLS-0007", "TLS-0040", "TLS-0041", "TLS-0043", "VULN-0097"];
    private static readonly string[] Standard = ["TLS-0036", "TLS-0038", "TLS-0039", "TLS-0042", "TLS-0044", "TLS-0045", "TLS-0047"];

    [LabFact(Needs = "nginx, openssl")]
    public async Task A_sound_server_passes_every_question_under_the_deep_profile()
    {
        using var folder = new TemporaryFolder();
        using var server = Nginx.Start(authority.Issue(Leaf.GoodRsa), $"ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ECDHE+AESGCM:DHE+AESGCM; ssl_dhparam {Ffdhe2048(folder)};");

        var seen = await Provoking.AskAsync(server.Port, SurveyProfile.Deep);

        Assert.All(Deep.Concat(Standard), id => Assert.True(Of(seen, id) is CheckResult.Passed, $"{id}: {Of(seen, id)}"));
    }

    [LabFact(Needs = "nginx")]
    public async Task A_server_of_today_costs_four_connections_more()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.GoodRsa));

        var seen = await Provoking.AskAsync(server.Port);

        var own = seen.Tls.Handshakes.Count(handshake => handshake.Purpose is Observations.HandshakePurpose.LargeHello or Observations.HandshakePurpose.Schemes or Observations.HandshakePurpose.HelloRetry);
        Assert.InRange(own, 2, 4);
        Assert.Empty(seen.Tls.KeyExchangeTrials);
        Assert.IsType<CheckResult.Passed>(Of(seen, "TLS-0036"));
        Assert.IsType<CheckResult.Passed>(Of(seen, "TLS-0045"));
    }

    [LabFact(Needs = "nginx")]
    public async Task A_box_that_reads_one_segment_is_found()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good));
        await using var box = new HostilePeer(OneSegmentBox.Before(server.Port), authority.Issue(Leaf.Good));

        var seen = await Provoking.AskAsync(box.Port);

        Assert.True(Of(seen, "TLS-0036") is CheckResult.Failed, $"{Of(seen, "TLS-0036")}");
        Assert.Contains(seen.Tls.Handshakes, handshake => handshake is { Purpose: Observations.HandshakePurpose.Ordinary, IsComplete: true });
    }

    [LabFact(Needs = "selfserv, certutil, pk12util")]
    public async Task A_server_that_keeps_its_point_is_found_without_a_connection_more()
    {
        using var server = NssServer.Start(authority.Issue(Leaf.GoodRsa), "tls1.2:tls1.2", "-c", ":C02F:C013", "-W", "0", "-H", "0", "-U", "1");

        var seen = await Provoking.AskAsync(server.Port);

        Assert.True(Of(seen, "TLS-0042") is CheckResult.Failed, $"{Of(seen, "TLS-0042")}");
    }

    [LabFact(Needs = "selfserv, certutil, pk12util")]
    public async Task The_same_server_with_a_new_point_each_time_passes()
    {
        using var server = NssServer.Start(authority.Issue(Leaf.GoodRsa), "tls1.2:tls1.2", "-c", ":C02F:C013", "-W", "0", "-H", "0", "-U", "0");

        var seen = await Provoking.AskAsync(server.Port);

        Assert.True(Of(seen, "TLS-0042") is CheckResult.Passed, $"{Of(seen, "TLS-0042")}");
    }

    [LabFact(Needs = "openssl")]
    public async Task A_published_prime_of_1024_bits_is_named()
    {
        using var folder = new TemporaryFolder();
        var parameters = folder.Write("oakley2.pem", Oakley2);
        using var server = OpenSslServer.Start(authority.Issue(Leaf.GoodRsa), "-tls1_2", "-cipher", "DHE:@SECLEVEL=0", "-dhparam", parameters);

        var seen = await Provoking.AskAsync(server.Port);

        Assert.Contains("RFC 2409, group 2", Assert.IsType<CheckResult.Failed>(Of(seen, "TLS-0039")).Evidence[0].Fact);
        Assert.Contains("1024 bits", Assert.IsType<CheckResult.Failed>(Of(seen, "TLS-0038")).Title);
    }

    [LabFact(Needs = "node24")]
    public async Task A_server_with_hybrids_alone_passes_every_question_under_the_deep_profile()
    {
        using var server = NodeServer.Start(authority.Issue(Leaf.Good), "X25519MLKEM768");

        var seen = await Provoking.AskAsync(server.Port, SurveyProfile.Deep);

        Assert.All(["TLS-0007", "TLS-0033", "TLS-0036", "TLS-0042", "TLS-0043", "TLS-0045", "TLS-0047"], id => Assert.True(Of(seen, id) is CheckResult.Passed, $"{id}: {Of(seen, id)}"));
    }

    private static CheckResult Of(Provoked seen, string id) => seen.Assessment.Outcomes.Single(outcome => outcome.Check.Id == id).Result;

    private static string Ffdhe2048(TemporaryFolder folder)
    {
        var file = folder.File("ffdhe2048.pem");
        ChildProcess.Run("openssl", "genpkey", "-genparam", "-algorithm", "DH", "-pkeyopt", "group:ffdhe2048", "-out", file);
        return file;
    }

    /// <summary>RFC 2409 6.2 as the library writes it.</summary>
    private const string Oakley2 = """
        -----BEGIN DH PARAMETERS-----
        MIGHAoGBAP//////////yQ/aoiFowjTExmKLgNwc0SkCTgiKZ8x0Agu+pjsTmyJR
        Sgh5jjQE3e+VGbPNOkMbMCsKbfJfFDdP4TVtbVHCReSFtXZiXn7G9ExC6aY37WsL
        /1y29Aa37e44a/taiZ+lrp8kEXxLH+ZJKGZR7OZTgf//////////AgEC
        -----END DH PARAMETERS-----
        """;
}
