using Sallyport.Generators.Checks;
using Xunit;

namespace Sallyport.Tests.Generators;

public sealed class CatalogueGeneratorTests
{
    /// <summary>What the catalogue's source is written against, as small as it can be.</summary>
    private const string Contract = """
        namespace Sallyport.Findings { public enum Severity { Info, Low, High } }
        namespace Sallyport.Verdicts { public enum Verdict { Secure, Insecure } }
        namespace Sallyport.Knowledge { public sealed class KnowledgeBase; }
        namespace Sallyport.Checks
        {
            using Sallyport.Findings;
            using Sallyport.Verdicts;

            [System.AttributeUsage(System.AttributeTargets.Class)]
            public sealed class CheckAttribute(string id, Severity severity, string title) : System.Attribute
            {
                public string[] References { get; set; } = [];
                public Verdict FailureMeans { get; set; }
                public bool Essential { get; set; }
                public string? Vulnerability { get; set; }
            }

            public interface ICheck<TSubject> { string Judge(TSubject subject, Knowledge.KnowledgeBase knowledge); }
            public sealed record CheckOutcome(CheckDescriptor Check, string Result, string? Endpoint);

            public sealed record CheckDescriptor
            {
                public required string Id { get; init; }
                public required string Name { get; init; }
                public required string Room { get; init; }
                public required Severity Severity { get; init; }
                public required string Title { get; init; }
                public required string Summary { get; init; }
                public required string Remarks { get; init; }
                public required System.Collections.Immutable.ImmutableArray<string> References { get; init; }
                public required Verdict FailureMeans { get; init; }
                public required bool Essential { get; init; }
                public required string? Vulnerability { get; init; }
            }

            public static partial class CheckCatalogue;
        }
        """;

    [Fact]
    public void Checks_stand_by_number_over_all_families_and_are_judged_by_their_subject()
    {
        var made = With(Check("Later", "TLS-0009", "string"), Check("Other", "CERT-0005", "int"), Check("First", "TLS-0002", "string"));

        Assert.Empty(made.Errors);
        Assert.Equal(["TLS-0002", "CERT-0005", "TLS-0009"], Ids(made.Only));
        Assert.Contains("void Judge(string subject,", made.Only, StringComparison.Ordinal);
        Assert.Contains("void Judge(int subject,", made.Only, StringComparison.Ordinal);
        Assert.Contains("outcomes.Add(new(All[2], new global::Sallyport.Checks.Room.Later().Judge(subject, knowledge), endpoint));", made.Only, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_attribute_and_the_comment_say_stands_in_the_descriptor()
    {
        var made = With("""
            /// <summary>Fails when <see cref="System.String"/> is
            /// "odd".</summary>
            /// <remarks>Because of <paramref name="x"/>, <c>this</c>.</remarks>
            [Check("VULN-0104", Severity.High, "An \"odd\" title", References = ["RFC 1", "RFC 2"], FailureMeans = Verdict.Insecure, Essential = true, Vulnerability = "odd")]
            public sealed class Odd : ICheck<string> { public string Judge(string subject, Knowledge.KnowledgeBase knowledge) => subject; }
            """);

        Assert.Empty(made.Errors);
        Assert.All(
            (string[])
            [
                @"Id = ""VULN-0104"", Name = ""Odd"", Room = ""Room""", @"Title = ""An \""odd\"" title""", @"Summary = ""Fails when String is \""odd\"".""", @"Remarks = ""Because of x, this.""",
                @"References = [""RFC 1"", ""RFC 2""]", "Severity)2", "Verdict)1, Essential = true", @"Vulnerability = ""odd""",
            ],
            part => Assert.Contains(part, made.Only, StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_that_two_checks_have_is_refused_whatever_their_families()
    {
        var made = With(Check("One", "TLS-0002", "string"), Check("Two", "CERT-0002", "string"));

        Assert.Equal("Check global::Sallyport.Checks.Room.Two uses the number 0002, which another check has", Assert.Single(made.Reported));
    }

    [Theory]
    [InlineData("/// <summary>Fails.</summary>", "\"TLS-2\"", "References = [\"RFC 1\"]", "ICheck<string>", "has the id 'TLS-2', which is not of the form TLS-0002")]
    [InlineData("/// <summary>Fails.</summary>", "\"TLS-0002\"", "References = []", "ICheck<string>", "names no reference")]
    [InlineData("", "\"TLS-0002\"", "References = [\"RFC 1\"]", "ICheck<string>", "has no summary, so nothing can explain it")]
    [InlineData("/// <summary>Fails.", "\"TLS-0002\"", "References = [\"RFC 1\"]", "ICheck<string>", "has no summary, so nothing can explain it")]
    [InlineData("/// <summary>Fails.</summary>", "\"TLS-0002\"", "References = [\"RFC 1\"]", "System.IDisposable", "does not implement ICheck<TSubject>")]
    public void A_check_that_lacks_something_is_refused_with_what_it_lacks_and_left_out(string comment, string id, string references, string type, string lack)
    {
        var made = With($$"""
            {{comment}}
            [Check({{id}}, Severity.Low, "Title", {{references}})]
            public sealed class Bad : {{type}} { public string Judge(string subject, Knowledge.KnowledgeBase knowledge) => subject; public void Dispose() { } }
            """);

        Assert.Equal($"Check global::Sallyport.Checks.Room.Bad {lack}", Assert.Single(made.Reported));
        Assert.Empty(Ids(made.Only));
    }

    [Fact]
    public void Where_there_are_no_checks_to_be_the_catalogue_is_not_written() => Assert.Empty(Generated.By(new CatalogueGenerator(), "public sealed class Other;").Sources);

    private static Generated With(params string[] checks) =>
        Generated.By(new CatalogueGenerator(), $"#nullable enable\n{Contract}\nnamespace Sallyport.Checks.Room\n{{\nusing Sallyport.Findings;\nusing Sallyport.Verdicts;\n{string.Join("\n", checks)}\n}}");

    private static string Check(string name, string id, string subject) => $$"""
        /// <summary>Fails.</summary>
        [Check("{{id}}", Severity.Low, "Title", References = ["RFC 1"])]
        public sealed class {{name}} : ICheck<{{subject}}> { public string Judge({{subject}} subject, Knowledge.KnowledgeBase knowledge) => ""; }
        """;

    private static string[] Ids(string source) => [.. source.Split("Id = \"").Skip(1).Select(rest => rest[..rest.IndexOf('"')])];
}
