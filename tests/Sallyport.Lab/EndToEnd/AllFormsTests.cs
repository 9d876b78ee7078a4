using System.Text.Json;
using System.Xml.Linq;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>One check of a real server, told in every form; and the same server checked again, beside what was saved.</summary>
public sealed class AllFormsTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    private static readonly string[] Forms = ["text", "json", "ndjson", "sarif", "junit", "csv", "html"];

    [LabFact(Needs = "nginx")]
    public async Task All_forms_of_one_run_tell_the_same_findings()
    {
        using var folder = new TemporaryFolder();
        using var server = Nginx.Start(authority.Issue(Leaf.Good), "ssl_protocols TLSv1.2; ssl_ciphers ECDHE+AESGCM:AES128-SHA;");

        var result = await SallyportProcess.RunAsync(
            ["check", $"lab.example:{server.Port}", "--connect", "127.0.0.1", "--ca", authority.RootFile, .. Forms.SelectMany(form => new[] { "--format", form, "--output", folder.File(form) })]);

        var json = JsonDocument.Parse(File.ReadAllText(folder.File("json"))).RootElement;
        var ids = json.GetProperty("findings").EnumerateArray().Select(finding => finding.Text("id")).ToList();
        Assert.True(ids.Count > 0 && result is { ExitCode: 0, Stdout: "" }, result.ToString());
        Assert.Equal(File.ReadAllText(folder.File("json")), File.ReadAllText(folder.File("ndjson")));
        Assert.Equal(ids, SarifIds(File.ReadAllText(folder.File("sarif"))));
        Assert.Equal(ids.Distinct().Order(), JUnitIds(XDocument.Load(folder.File("junit"))));
        Assert.Equal(ids, File.ReadLines(folder.File("csv")).Where(line => line.Contains(",finding,", StringComparison.Ordinal)).Select(line => line.Split(",finding,")[1].Split(',')[0]));
        Assert.Equal(ids, XDocument.Load(folder.File("html")).Descendants("article").Select(card => card.Descendants("span").Last().Value));
        Assert.All(ids, id => Assert.Contains(id, File.ReadAllText(folder.File("text")), StringComparison.Ordinal));
    }

    [LabFact(Needs = "nginx")]
    public async Task An_unchanged_server_shows_no_change_three_times_over()
    {
        using var folder = new TemporaryFolder();
        using var server = Nginx.Start(authority.Issue(Leaf.Good));
        await authority.CheckNamedAsync("lab.example", server.Port, "--save", folder.File("before.json"));

        for (var i = 0; i < 3; i++)
        {
            var again = await authority.CheckNamedAsync("lab.example", server.Port, "--baseline", folder.File("before.json"));
            Assert.True(again.Json.GetProperty("changes").GetArrayLength() == 0, again.Json.GetProperty("changes").ToString());
        }
    }

    [LabFact(Needs = "nginx")]
    public async Task What_was_changed_at_the_server_is_told_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var (certificate, port) = (authority.Issue(Leaf.Good), 0);
        using (var server = Nginx.Start(certificate, "ssl_protocols TLSv1.2 TLSv1.3;"))
        {
            port = server.Port;
            await authority.CheckNamedAsync("lab.example", port, "--save", folder.File("before.json"));
        }

        using var changed = Nginx.Start(certificate, "ssl_protocols TLSv1.3;");
        File.WriteAllText(folder.File("moved.json"), File.ReadAllText(folder.File("before.json")).Replace($":{port}", $":{changed.Port}", StringComparison.Ordinal));
        var changes = (await authority.CheckNamedAsync("lab.example", changed.Port, "--baseline", folder.File("moved.json"))).Json.GetProperty("changes").EnumerateArray().ToList();

        Assert.Contains(changes, change => change.Text("kind") == "version" && change.Text("what") == "TLS 1.2" && change.Text("before") == "yes" && change.Text("after") == "no");
        Assert.DoesNotContain(changes, change => change.Text("kind") is "certificate" or "http" or "port" or "address");
    }

    private static IEnumerable<string> SarifIds(string sarif)
    {
        using var document = JsonDocument.Parse(sarif);
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(result => result.Text("kind") == "fail").Select(result => result.Text("ruleId"))];
    }

    private static IEnumerable<string> JUnitIds(XDocument document) =>
        document.Descendants("testcase").Where(one => one.Element("failure") is not null).Select(one => one.Attribute("name")!.Value.Split(' ')[0]).Distinct().Order();
}
