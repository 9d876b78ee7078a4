using System.Text.Json.Nodes;
using Sallyport.Reports.Json;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Reports.Json;

public sealed class JsonReportTests
{
    private static readonly string[] Vulnerabilities =
    [
        "heartbleed", "ccs", "ticketbleed", "robot", "poodleSsl3", "poodleTls", "goldendoodle", "zombiePoodle", "sleepingPoodle", "zeroLength", "luckyMinus20", "crime", "breach",
        "sweet32", "freak", "logjam", "drown", "beast", "lucky13", "rc4", "winshock", "opossum", "alpaca", "raccoon", "starttlsInjection", "insecureRenegotiation", "clientRenegotiation",
    ];

    public static TheoryData<string> Names => [.. Runs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_document_reads_as_approved(string name) => Golden.Approve($"{name}.json", Indented(JsonNode.Parse(Write(name))!));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_document_fits_the_published_schema(string name)
    {
        var schema = JsonNode.Parse(DocumentSchema.OfCheck())!;

        Assert.Empty(SchemaChecker.Problems(JsonNode.Parse(Write(name)), schema, schema));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_document_is_one_line_of_printable_ASCII(string name) => Assert.All(Write(name), character => Assert.InRange(character, ' ', '~'));

    [Fact]
    public void Every_vulnerability_of_the_contract_has_an_answer()
    {
        var answers = JsonNode.Parse(Write("secure"))!["endpoints"]![0]!["tls"]!["vulnerabilities"]!.AsObject();

        Assert.Equal(Vulnerabilities.Order(StringComparer.Ordinal), answers.Select(answer => answer.Key).Order(StringComparer.Ordinal));
        Assert.All(answers, answer => Assert.Contains(answer.Value!.GetValue<string>(), (string[])["yes", "no", "unknown", "n/a"]));
    }

    [Fact]
    public void The_checker_of_these_tests_finds_what_is_missing_wrong_and_unknown()
    {
        var schema = JsonNode.Parse(DocumentSchema.OfCheck())!;
        var document = JsonNode.Parse(Write("closed"))!.AsObject();
        document.Remove("verdict");
        document["connections"] = "many";
        document["surprise"] = 1;

        Assert.Equal(3, SchemaChecker.Problems(document, schema, schema).Count());
    }

    private static string Write(string name) => JsonReport.Write(Runs.Judge(name));

    private static string Indented(JsonNode node) => node.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n";
}
