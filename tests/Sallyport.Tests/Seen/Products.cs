using Sallyport.Knowledge.Services;

namespace Sallyport.Tests.Seen;

/// <summary>Products, rules and fields in a line each, as rule files and probes would give them.</summary>
internal static class Products
{
    /// <summary>An application with these rules, to be changed in one place by a test.</summary>
    internal static SoftwareProduct Of(string id, params ServiceRule[] rules) => new()
    {
        Id = id,
        Name = id,
        Vendor = "a maker",
        Kind = ServiceCategory.Web,
        Layer = ServiceLayer.Application,
        Rules = [.. rules],
    };

    /// <summary>A rule of the group's whole weight.</summary>
    internal static ServiceRule Rule(EvidenceGroup group, params (string Field, string Pattern)[] when) =>
        new(group, group.Weight(), Against: false, VersionPrecision.Exact, [.. when.Select(pair => new RuleCondition(pair.Field, [Pattern(pair.Pattern)]))]);

    internal static ValuePattern Pattern(string text)
    {
        var pattern = ValuePattern.Parse(text, out var problem);
        return pattern ?? throw new InvalidDataException($"{text}: {problem}");
    }

    internal static FieldTable Fields(params (string Field, string Text)[] values)
    {
        var fields = new FieldTable();
        foreach (var (field, text) in values) fields.Add(field, text, $"seen/{field}");
        return fields;
    }
}
