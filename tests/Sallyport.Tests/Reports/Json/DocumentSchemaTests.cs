using System.Text.Json.Nodes;
using Sallyport.Reports.Json;
using Xunit;

namespace Sallyport.Tests.Reports.Json;

public sealed class DocumentSchemaTests
{
    [Fact]
    public void The_schema_in_the_repository_is_the_one_that_the_program_prints() =>
        Golden.Match(Repository.Path("docs", "schema", "check.schema.json"), DocumentSchema.OfCheck() + "\n");

    [Fact]
    public void What_the_contract_promises_is_required()
    {
        var required = JsonNode.Parse(DocumentSchema.OfCheck())!["required"]!.AsArray().Select(name => name!.GetValue<string>());

        Assert.Equal(
            ["connections", "elapsedMs", "endpoints", "findings", "grade", "grades", "headline", "inconclusive", "schemaVersion", "state", "target", "verb", "verdict"],
            required.Order(StringComparer.Ordinal));
    }
}
