using Sallyport.Generators.Applications;
using Sallyport.Knowledge.Applications;
using Sallyport.Tests.Generators;
using Xunit;

namespace Sallyport.Tests.Knowledge.Applications;

public sealed class ApplicationTableTests
{
    private const string Good = """{"id":"a","name":"A","category":"web","executables":["/usr/bin/a"],"users":["root"],"ports":[443],"source":"its documentation","observed":false,"samples":{"matches":[{"a":"1","b":"2"}],"misses":[{"a":"1","b":"2"}]}}""";

    [Theory]
    [InlineData("\"web\"", "\"3\"", "/category has the unknown word '3'")]
    [InlineData("\"/usr/bin/a\"", "\"bin/a\"", "/executables/0 'bin/a' is not of the form")]
    [InlineData("[443]", "[\"443\"]", "/ports/0 is no number")]
    [InlineData("\"users\"", "\"packages\":{\"deb\":[]},\"users\"", "/packages has the unknown key 'deb'")]
    [InlineData(",\"samples\"", ",\"sample\"", "misses 'samples'")]
    [InlineData("\"A\"", "\"A\\tB\"", "has a control character in it")]
    [InlineData("\"A\"", "\"A\\ud800\"", "is no Unicode")]
    [InlineData("{", "", "line 1")]
    public void One_wrong_member_fails_the_build(string right, string wrong, string problem)
    {
        var made = Build(Good[..Good.IndexOf(right, StringComparison.Ordinal)] + wrong + Good[(Good.IndexOf(right, StringComparison.Ordinal) + right.Length)..]);

        Assert.Contains(made.Reported, line => line.StartsWith("knowledge/applications/a.json", StringComparison.Ordinal) && line.Contains(problem, StringComparison.Ordinal));
        Assert.Contains("Table => \"\"u8", made.Only, StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_file_is_carried_as_fields_in_order()
    {
        var made = Build(Good);

        Assert.Empty(made.Reported);
        Assert.Contains("""Table => "a\nA\n\nweb\n/usr/bin/a\t\n\n\n\n\n\n\n\nroot\t\n\n\n\n\n\n443\t\nits documentation\n\n"u8""", made.Only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/usr/lib/*/bin/java", "/usr/lib/jvm/bin/java", true)]
    [InlineData("/usr/lib/*/bin/java", "/usr/lib/jvm/x/bin/java", false)]
    [InlineData("/opt/a*b*c", "/opt/aXbYbc", true)]
    [InlineData("/opt/a*", "/opt/a/b", false)]
    [InlineData("/opt/a", "/opt/ab", false)]
    [InlineData("*", "", true)]
    public void A_star_stays_within_one_part_of_a_path(string pattern, string text, bool alike) => Assert.Equal(alike, NamePattern.Matches(pattern, text));

    private static Generated Build(string file) => Generated.By(
        new KnownApplicationsGenerator(),
        "namespace Sallyport.Knowledge.Applications; internal static partial class ApplicationTable { }",
        ("/repo/docs/schema/application.schema.json", File.ReadAllText(Repository.Path("docs", "schema", "application.schema.json"))),
        ("/repo/knowledge/applications/a.json", file));
}
