using System.Text.Json;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Services;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Knowledge.Services;

/// <summary>A wrong name is worse than none: what one product answers never makes another one sure.</summary>
public sealed class CrossNamingTests
{
    public static TheoryData<string> Names => [.. RuleFiles.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_single_sample_makes_another_product_sure(string name) =>
        Assert.Empty(RuleFiles.Matches(RuleFiles.All[name]).Select(RuleSamples.Fields).SelectMany(fields => Wrong(name, fields)).Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public void All_samples_together_make_no_other_product_sure(string name) =>
        Assert.Empty(Wrong(name, Together(RuleFiles.Matches(RuleFiles.All[name]))));

    /// <summary>Whoever is sure beside the product and has not been implied by it.</summary>
    private static IEnumerable<string> Wrong(string name, FieldTable seen)
    {
        var book = KnowledgeBase.Embedded.Services;
        return Naming.Probable(Naming.Candidates(book.Match(seen)), book)
            .Where(product => product.IsSure && product.Product.Id != name && !book.Find(name)!.Implies.Contains(product.Product.Id))
            .Select(product => $"{product.Product.Id} {product.Confidence} by {string.Join("; ", product.Evidence.Select(evidence => evidence.Fact))}");
    }

    private static FieldTable Together(IEnumerable<JsonElement> samples)
    {
        var fields = new FieldTable();
        foreach (var member in samples.SelectMany(sample => sample.EnumerateObject()))
        {
            foreach (var value in RuleSamples.Texts(member.Value)) fields.Add(member.Name, value, "sample");
        }

        return fields;
    }
}
