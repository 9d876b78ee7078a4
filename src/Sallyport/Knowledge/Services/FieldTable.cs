namespace Sallyport.Knowledge.Services;

/// <summary>Values of fields, those that follow from a body worked out when they are first asked for.</summary>
public sealed class FieldTable : IFieldSource
{
    private static readonly IReadOnlyList<FieldValue> None = [];
    private readonly Dictionary<string, List<FieldValue>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<FieldValue>> _derived = new(StringComparer.Ordinal);

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

    /// <inheritdoc/>
    public IReadOnlyList<FieldValue> Values(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (_values.TryGetValue(field, out var values)) return values;
        if (_derived.TryGetValue(field, out var known)) return known;

        return _derived[field] = Derive(field);
    }

    /// <summary>Title, digest and JSON values come out of the body beside them.</summary>
    private IReadOnlyList<FieldValue> Derive(string field)
    {
        var part = PartOf(field);
        if (BodyParts.Reader(part) is not { } read || !_values.TryGetValue(field[..^part.Length] + "body", out var bodies)) return None;

        var derived = new List<FieldValue>();
        foreach (var body in bodies)
            if (read(body.Text) is { } text) derived.Add(body with { Text = text });
        return derived;
    }

    /// <summary>What stands behind <c>http.</c>, <c>plain.</c> or a path and its space.</summary>
    private static string PartOf(string field)
    {
        var start = field.StartsWith('/') ? field.IndexOf(' ') : field.IndexOf('.');
        return start < 0 ? string.Empty : field[(start + 1)..];
    }
}
