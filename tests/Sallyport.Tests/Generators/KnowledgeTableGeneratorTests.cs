using Sallyport.Generators.Knowledge;
using Xunit;

namespace Sallyport.Tests.Generators;

public sealed class KnowledgeTableGeneratorTests
{
    private const string Reader = "namespace Sallyport.Knowledge.Clients; public static partial class ClientProfiles { public static string Text => Table; }";

    [Fact]
    public void A_table_is_carried_as_it_is_written()
    {
        var made = Generated.By(new KnowledgeTableGenerator(), Reader, ("/repo/knowledge/clients.csv", "name;\"quoted\"\n\\back\tslash\u2028"));

        Assert.Empty(made.Errors);
        Assert.Contains("""private const string Table = "name;\"quoted\"\n\\back\tslash\u2028";""", made.Only, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_table_is_an_empty_text()
    {
        var made = Generated.By(new KnowledgeTableGenerator(), Reader, ("clients.csv", string.Empty));

        Assert.Empty(made.Errors);
        Assert.Contains("Table = \"\";", made.Only, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_table_of_knowledge_is_left_alone() => Assert.Empty(Generated.By(new KnowledgeTableGenerator(), Reader, ("/repo/other.csv", "a"), ("/repo/Clients.csv", "b")).Sources);
}
