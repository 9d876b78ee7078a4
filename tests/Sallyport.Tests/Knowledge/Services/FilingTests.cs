using FsCheck;
using FsCheck.Fluent;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Knowledge.Services;

/// <summary>Only products of which a filed literal was seen are read; none that a rule of speaks for is among the others.</summary>
public sealed class FilingTests
{
    private static readonly string[] Fields = ["http.body", "http.title", "http.json.a", "http.header.server", "port"];
    private static readonly string[] Scraps = ["ab", "AB", "abc", "é", "É", "x", " "];

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void Few_literals_and_many_lead_to_the_same_products(int more)
    {
        IEnumerable<FiledLiteral> others = Enumerable.Range(0, more).Select(i => new FiledLiteral($"other {i}", 100 + i));
        var filed = new FiledLiterals(() => [new("Grafana", 1), new("nginx/", 2), new("grafana", 3), new("", 4), new("é", 5), .. others]);

        Assert.Equal([1, 2, 3, 4, 5], Find(filed, "nginx/1.2 with GRAFANA and É"));
        // A letter beyond ASCII is asked of every value where there is an index: one product too many is read, never one too few.
        Assert.Equal([4], Find(filed, "nginx").Where(product => product != 5));
    }

    [Fact]
    public void Literals_are_read_when_their_field_is_first_seen_and_once()
    {
        var reads = 0;
        var filed = new FiledLiterals(() =>
        {
            reads++;
            return [new("a", 1)];
        });

        Assert.Equal(0, reads);
        _ = (Find(filed, "a"), Find(filed, "b"));
        Assert.Equal(1, reads);
    }

    [Fact]
    public void No_rule_that_is_met_is_missed() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var products = Enumerable.Range(0, 20).Select(i => Products.Of($"p{i:00}", [.. Enumerable.Range(0, 2).Select(_ => Rule(random))])).ToList();
            var seen = Seen(random);

            var tried = products.SelectMany(product => product.Rules.Where(rule => RuleTest.Match(product, rule, new SeenValues(seen)) is not null).Select(rule => (product.Id, rule)));
            return new RuleBook(products).Match(seen).Select(match => (match.Product.Id, match.Rule)).SequenceEqual(tried);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void What_was_filed_when_the_build_was_compiled_leads_to_the_same_as_the_files()
    {
        var built = KnowledgeBase.Embedded.Services;
        var read = new RuleBook(RuleFiles.All.Values.Select(file => RuleFileReader.Read(file, out _)!));

        Assert.All(RuleFiles.All.Values.SelectMany(RuleFiles.Matches).Select(RuleSamples.Fields), seen => Assert.Equal(Met(read, seen), Met(built, seen)));
    }

    private static List<string> Met(RuleBook book, FieldTable seen) => [.. book.Match(seen).Select(match => $"{match.Product.Id} {match.Rule.Group} {string.Join(' ', match.Conditions.Select(condition => condition.Value.Text))}")];

    private static IEnumerable<int> Find(FiledLiterals filed, string value)
    {
        var products = new HashSet<int>();
        filed.Find(value, products);
        return products.Order();
    }

    private static ServiceRule Rule(Random random) =>
        Products.Rule(EvidenceGroup.Page) with { Conditions = [.. random.GetItems(Fields, random.Next(1, 4)).Distinct().Select(field => Condition(field, random))] };

    private static RuleCondition Condition(string field, Random random) => field == "port" && random.Next(2) == 0
        ? new RuleCondition(field, [], new NumberRange(random.Next(3), random.Next(3, 6)))
        : new RuleCondition(field, [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Products.Pattern($"{Star(random)}{Text(random)}{Star(random)}"))]);

    private static FieldTable Seen(Random random) => Products.Fields(
        ("http.body", $"<title>{Text(random)}</title>{Text(random)}"), ("http.body", $$"""{"a":"{{Text(random)}}"}"""), ("http.header.server", Text(random)), ("http.header.server", Text(random)), ("port", $"{random.Next(6)}"));

    private static string Star(Random random) => random.Next(2) == 0 ? "*" : string.Empty;

    private static string Text(Random random) => string.Concat(random.GetItems(Scraps, random.Next(1, 4)));
}
