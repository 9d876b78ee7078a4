using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Cli;

public sealed class SchemaTests
{
    [Fact]
    public async Task Each_verb_with_a_machine_answer_has_one()
    {
        Assert.Equal(File.ReadAllText(Repository.Path("docs", "schema", "owner.schema.json")), (await Invocation.RunAsync("schema", "owner")).Out);
        Assert.NotEqual(ExitCode.Met, (await Invocation.RunAsync("schema", "explain")).ExitCode);
    }

    [Fact]
    public async Task The_schema_printed_is_the_one_in_the_repository()
    {
        var run = await Invocation.RunAsync("schema");

        Assert.Equal((ExitCode.Met, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(File.ReadAllText(Repository.Path("docs", "schema", "check.schema.json")), run.Out);
    }
}
