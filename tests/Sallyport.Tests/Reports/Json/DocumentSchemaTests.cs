using System.Text.Json.Nodes;
using Sallyport.Knowledge;
using Sallyport.Reports.Json;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Tests.Reports.Json;

public sealed class DocumentSchemaTests
{
    [Fact]
    public void The_schema_in_the_repository_is_the_one_that_the_program_prints() =>
        Golden.Match(Repository.Path("docs", "schema", "check.schema.json"), DocumentSchema.OfCheck() + "\n");

    [Fact]
    public void The_schema_of_owner_in_the_repository_is_the_one_that_the_program_prints() =>
        Golden.Match(Repository.Path("docs", "schema", "owner.schema.json"), DocumentSchema.OfOwner() + "\n");

    [Fact]
    public void An_answer_to_owner_fits_its_schema_and_has_what_the_contract_names()
    {
        var schema = JsonNode.Parse(DocumentSchema.OfOwner())!;
        var answer = JsonNode.Parse(JsonReport.Write(OwnershipJudgement.Of(Holders.Machine(Holders.Serving(Holders.Old, Holders.New), Holders.Hidden.With(process => process with { Pid = 900 })), KnowledgeBase.Embedded)))!;

        Assert.Empty(SchemaChecker.Problems(answer, schema, schema));
        Assert.Empty(new[] { "schemaVersion", "verb", "port", "complete", "notPermitted", "holders", "findings" }.Except(answer.AsObject().Select(one => one.Key)));
        Assert.Empty(new[] { "pid", "name", "exe", "cmdline", "user", "startTime", "unit", "container", "protocol", "addresses", "netns", "package", "integrity", "staleLibraries", "verdict", "score", "evidence" }
            .Except(answer["holders"]![0]!.AsObject().Select(one => one.Key)));
    }

    [Fact]
    public void What_the_contract_promises_is_required()
    {
        var required = JsonNode.Parse(DocumentSchema.OfCheck())!["required"]!.AsArray().Select(name => name!.GetValue<string>());

        Assert.Equal(
            ["connections", "elapsedMs", "endpoints", "findings", "grade", "grades", "headline", "inconclusive", "schemaVersion", "state", "target", "verb", "verdict"],
            required.Order(StringComparer.Ordinal));
    }
}
