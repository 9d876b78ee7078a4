namespace Sallyport.Knowledge.Services;

/// <summary>Values of fields: of an answer that was seen, or of a sample. Those that follow from a body are worked out when they are asked for.</summary>
public sealed class FieldTable
{
    private static readonly IReadOnlyList<FieldValue> None = [];
    private readonly Dictionary<string, List<FieldValue>> _values = new(StringComparer.Ordinal);

    /// <summary>The fields that have values of their own.</summary>
    internal Dictionary<string, List<FieldValue>> Own => _values;

    /// <summary>Adds a value; null adds none.</summary>
    /// <param name="field">The field (docs/service-rules.md).</param>
    /// <param name="text">The value; untrusted.</param>
    /// <param name="source">Where it stands in the observation.</param>
    public void Add(string field, string? text, string source)
    {
        if (text is null) return;
        if (!_values.TryGetValue(field, out var values)) _values.Add(field, values = []);
        values.Add(new FieldValue(text, source));
    }

    /// <summary>The values of <paramref name="field"/>; empty when it was not seen.</summary>
    /// <param name="field">The field.</param>
    public IReadOnlyList<FieldValue> Values(string field)
    {
        if (_values.TryGetValue(field, out var values)) return values;

        return DerivedField.Of(field) is { } derived ? new SeenValues(this).Derived(derived.Body, derived.Part) : None;
    }
}
