using System.Text.Json;
using Sallyport.Knowledge;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>What is worked out for a client is what a real server answers to that client's hello.</summary>
public sealed class ClientReplayTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "nginx")]
    public async Task A_modern_nginx_answers_every_client_as_worked_out()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), "ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;");

        await AssertAsWorkedOutAsync(server.Port);
    }

    [LabFact(Needs = "nginx")]
    public async Task An_nginx_with_an_order_of_its_own_answers_every_client_as_worked_out()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), "ssl_protocols TLSv1.2; ssl_prefer_server_ciphers on; ssl_ciphers AES256:AES128:!aNULL:!PSK:!SRP;");

        await AssertAsWorkedOutAsync(server.Port);
    }

    [LabFact(Needs = "nginx")]
    public async Task An_nginx_of_TLS_13_alone_answers_every_client_as_worked_out()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), "ssl_protocols TLSv1.3; ssl_ecdh_curve prime256v1;");

        await AssertAsWorkedOutAsync(server.Port);
    }

    private async Task AssertAsWorkedOutAsync(int port)
    {
        var result = await authority.CheckNamedAsync("lab.example", port);
        var visits = result.Endpoint().GetProperty("clients").EnumerateArray().ToDictionary(visit => visit.Text("name")!);

        foreach (var client in KnowledgeBase.Embedded.Clients)
        {
            var met = await ClientReplay.MeetAsync(client, port, "lab.example");
            var (outcome, version, suite) = Told(visits[client.Name]);

            Assert.True(outcome is "connects" or "fails", $"{client.Name}: {visits[client.Name]}");
            Assert.True(outcome == "connects" == met is not null, $"{client.Name} met {met}, told was {visits[client.Name]}");
            if (met is not { } real) continue;

            Assert.Equal(real.Version.Name.Replace(" ", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal).ToLowerInvariant(), version);
            Assert.True(suite is null || suite == real.Suite.Name, $"{client.Name} met {real.Suite.Name}, told was {suite}");
        }
    }

    private static (string? Outcome, string? Version, string? Suite) Told(JsonElement visit) =>
        (visit.Text("outcome"), Optional(visit, "version"), Optional(visit, "suite"));

    private static string? Optional(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
