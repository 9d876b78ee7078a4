using System.Text.Json;
using Sallyport.Generators.Applications;
using Sallyport.Knowledge.Applications;
using Sallyport.Tests.Generators;
using Xunit;

namespace Sallyport.Tests.Knowledge.Applications;

public sealed class ApplicationReaderTests
{
    private const string Good = """{"id":"a","name":"A","category":"web","executables":["/usr/bin/a"],"users":["root"],"ports":[443],"source":"its documentation","observed":false}""";

    [Theory]
    [InlineData("[]", "the file is no object")]
    [InlineData("""{"id":7}""", "id is no text")]
    [InlineData("""{"name":"\ud800"}""", "a text in it is no Unicode")]
    public void What_is_no_application_is_refused_with_the_reason(string json, string problem)
    {
        Assert.Null(Read(json, out var told));
        Assert.Equal(problem, told);
    }

    [Theory]
    [InlineData("\"web\"", "\"3\"", "category has the unknown word '3'")]
    [InlineData("\"/usr/bin/a\"", "\"bin/a\"", "executables has 'bin/a', which is no whole path")]
    [InlineData("[443]", "[\"443\"]", "ports is no list of numbers")]
    [InlineData("\"users\"", "\"packages\":{\"deb\":[]},\"users\"", "packages.deb is unknown")]
    public void One_wrong_member_spoils_the_file(string right, string wrong, string problem)
    {
        Assert.NotNull(Read(Good, out _));
        Assert.Null(Read(Good.Replace(right, wrong, StringComparison.Ordinal), out var told));
        Assert.Equal(problem, told);
    }

    [Fact]
    public void A_file_that_is_not_of_the_schema_fails_the_build()
    {
        var schema = File.ReadAllText(Repository.Path("docs", "schema", "application.schema.json"));
        var made = Generated.By(
            new KnownApplicationsGenerator(),
            "namespace Sallyport.Knowledge.Applications; internal static partial class ApplicationTable { }",
            ("/repo/docs/schema/application.schema.json", schema),
            ("/repo/knowledge/applications/a.json", Good),
            ("/repo/knowledge/applications/b.json", "{"));

        Assert.Contains(made.Reported, line => line.StartsWith("knowledge/applications/a.json", StringComparison.Ordinal) && line.Contains("misses 'samples'", StringComparison.Ordinal));
        Assert.Contains(made.Reported, line => line.StartsWith("knowledge/applications/b.json: line 1", StringComparison.Ordinal));
        Assert.Contains("[]", made.Only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/usr/lib/*/bin/java", "/usr/lib/jvm/bin/java", true)]
    [InlineData("/usr/lib/*/bin/java", "/usr/lib/jvm/x/bin/java", false)]
    [InlineData("/opt/a*b*c", "/opt/aXbYbc", true)]
    [InlineData("/opt/a*", "/opt/a/b", false)]
    [InlineData("/opt/a", "/opt/ab", false)]
    [InlineData("*", "", true)]
    public void A_star_stays_within_one_part_of_a_path(string pattern, string text, bool alike) => Assert.Equal(alike, NamePattern.Matches(pattern, text));

    private static KnownApplication? Read(string json, out string? problem)
    {
        using var document = JsonDocument.Parse(json);
        return ApplicationReader.Read(document.RootElement, out problem);
    }
}
