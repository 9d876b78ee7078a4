using Sallyport.Knowledge;
using Sallyport.Knowledge.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Knowledge.Services;

/// <summary>Every rule file of the repository is read, and its samples are replayed.</summary>
public sealed class RuleFilesTests
{
    public static TheoryData<string> Names => [.. RuleFiles.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_read_and_named_after_its_product(string name)
    {
        var product = RuleFileReader.Read(RuleFiles.All[name], out var problem);

        Assert.Null(problem);
        Assert.Equal(name, product!.Id);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_sample_is_met_or_missed_as_its_file_says(string name) =>
        Assert.Empty(RuleSamples.Problems(RuleFiles.All[name], RuleFileReader.Read(RuleFiles.All[name], out _)!));

    [Theory]
    [MemberData(nameof(Names))]
    public void Samples_give_only_fields_that_there_are(string name)
    {
        var file = RuleFiles.All[name];
        var ask = RuleFileReader.Read(file, out _)!.Ask;
        var samples = file.GetProperty("rules").EnumerateArray().SelectMany(rule => rule.GetProperty("matches").EnumerateArray().Concat(rule.GetProperty("misses").EnumerateArray()));

        Assert.All(samples.SelectMany(sample => sample.EnumerateObject()), member => Assert.Null(FieldNames.Problem(member.Name, ask)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Products_that_are_implied_or_excluded_are_there(string name)
    {
        var product = RuleFileReader.Read(RuleFiles.All[name], out _)!;

        Assert.Empty(product.Implies.Concat(product.Excludes).Except(RuleFiles.All.Keys));
        Assert.DoesNotContain(name, product.Implies.Concat(product.Excludes));
    }

    [Fact]
    public void The_rules_of_the_build_are_those_of_the_files()
    {
        var book = KnowledgeBase.Embedded.Services;

        Assert.Equal(RuleFiles.All.Keys.Order(StringComparer.Ordinal), book.Ids.Order(StringComparer.Ordinal));
        Assert.All(RuleFiles.All, file => Assert.Equal(Written(RuleFileReader.Read(file.Value, out _)!), Written(book.Find(file.Key)!)));
    }

    private static IEnumerable<string> Written(SoftwareProduct product) =>
    [
        $"{product.Id}, {product.Name}, {product.Vendor}, {product.Kind}, {product.Layer}, {product.Cpe ?? "none"}, {product.Lifecycle ?? "none"}, {product.SeenLive}",
        string.Join('|', product.Debian), string.Join('|', product.Kev), string.Join('|', product.Ask), string.Join('|', product.Implies), string.Join('|', product.Excludes),
        .. product.Rules.Select(Written),
    ];

    private static string Written(ServiceRule rule) =>
        $"{rule.Group} {rule.Weight} {rule.Against} {rule.Precision} {string.Join('&', rule.Conditions.Select(condition => $"{condition.Field}={string.Join('|', condition.Patterns.Select(pattern => pattern.Text))}{condition.Range}"))}";
}
