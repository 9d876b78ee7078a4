using System.Text.RegularExpressions;
using Sallyport.Checks;
using Xunit;

namespace Sallyport.Tests.Checks;

/// <summary>The rules that hold for every check, whoever adds it.</summary>
public sealed partial class CatalogueTests
{
    public static TheoryData<string> Names => new(CheckCatalogue.All.Select(check => check.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_check_has_tests_with_failing_passing_and_undecided_cases(string name)
    {
        var tests = typeof(CatalogueTests).Assembly.GetTypes().SingleOrDefault(type => type.Name == $"{name}Tests" && !type.IsAbstract);

        Assert.True(tests is not null, $"write tests/Sallyport.Tests/Checks/.../{name}Tests.cs");
        Assert.Equal(typeof(CheckTests), tests!.BaseType);
    }

    [Fact]
    public void Numbers_are_unique_over_all_families() =>
        Assert.Equal(CheckCatalogue.All.Length, CheckCatalogue.All.Select(check => check.Id[^4..]).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Ids_sentences_and_references_have_their_form() => Assert.All(CheckCatalogue.All, check =>
    {
        Assert.Matches(IdForm(), check.Id);
        Assert.False(check.Title.EndsWith('.'), $"{check.Id}: the title is a sentence without a full stop");
        Assert.NotEmpty(check.References);
        Assert.NotEmpty(check.Summary);
    });

    [Fact]
    public void A_check_is_found_by_its_id_in_any_case() => Assert.Equal("Ssl3Offered", CheckCatalogue.Find("tls-0002")?.Name);

    [GeneratedRegex("^(TLS|VULN|CERT|HTTP|QUIC|REACH|SERVICE|PATCH|TRUST)-[0-9]{4}$")]
    private static partial Regex IdForm();
}
