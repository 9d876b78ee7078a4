using System.Text.Json;
using Sallyport.Checks.Patch;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Services;
using Sallyport.Knowledge.Software;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Patch;

/// <summary>The rule that holds for everything that ships: a build with a distribution's mark is never judged by what upstream says.</summary>
public sealed class MarkedRulesTests
{
    private static readonly string[] Marks = ["Debian", "Ubuntu", "Red Hat Enterprise Linux", "CentOS", "Debian-1+deb99u1", "FreeBSD-20240701"];

    /// <summary>Every product of the rules and of the slice, in the versions that would be worst: each branch's first and every end of a range.</summary>
    [Fact]
    public void No_product_with_a_mark_fails_by_upstreams_data()
    {
        var slice = KnowledgeBase.Embedded.Software;
        var builds = slice.Products.SelectMany(product => Versions(product).SelectMany(version => Marks.Select(mark => (product, version, mark)))).ToList();

        Assert.True(builds.Count > 10_000, $"{builds.Count} builds were judged");
        Assert.All(builds, build =>
        {
            var age = SoftwareAge.Judge(build.product, build.version, VersionPrecision.Exact, build.mark, slice, new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero));
            Assert.True(age is { Support: SupportState.Undecidable, Release: ReleaseState.Undecidable, Exposure: ExposureState.Undecidable }, $"{build.product.Id} {build.version} ({build.mark})");
        });
    }

    [Fact]
    public void Samples_of_rules_with_a_mark_never_fail_by_upstreams_data()
    {
        var marked = Directory.EnumerateFiles(Repository.Path("knowledge", "services"), "*.json").SelectMany(Captured).Where(build => build.Captured.Distribution is not null).ToList();

        Assert.True(marked.Count >= 5, $"{marked.Count} samples carry a mark");
        Assert.All(marked, build =>
        {
            var service = Named.Service("nginx", null) with { Products = [Named.Product(build.Product.Id, build.Captured.Version ?? "1.0", build.Captured.Distribution) with { Product = build.Product }] };
            foreach (var judged in AgedProduct.Of(service, KnowledgeBase.Embedded))
                Assert.True(judged.Age.Distribution is not null, $"{build.Product.Id} {build.Captured}");
        });
    }

    /// <summary>What the samples of a rule file capture when they are replayed.</summary>
    private static IEnumerable<(SoftwareProduct Product, Captured Captured)> Captured(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        var product = RuleFileReader.Read(file.RootElement, out _)!;
        var book = new RuleBook([product]);
        return [.. from rule in file.RootElement.GetProperty("rules").EnumerateArray()
                   from sample in rule.GetProperty("matches").EnumerateArray()
                   from match in book.Match(Fields(sample))
                   from condition in match.Conditions
                   select (product, condition.Captured)];
    }

    private static FieldTable Fields(JsonElement sample)
    {
        var fields = new FieldTable();
        foreach (var member in sample.EnumerateObject())
            foreach (var value in member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().ToArray() : [member.Value])
                fields.Add(member.Name, value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(), "sample");
        return fields;
    }

    private static IEnumerable<string> Versions(KnownProduct product) =>
        product.Branches.Select(branch => branch.Cycle)
            .Concat(product.Vulnerabilities.SelectMany(flaw => flaw.Ranges).SelectMany(range => new[] { range.Introduced, range.LastAffected }).OfType<string>())
            .Distinct(StringComparer.Ordinal);
}
