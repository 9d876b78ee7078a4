namespace Sallyport.Knowledge.Services;

/// <summary>The values of one answer while it is matched: what follows from a body (its title, its digest, a value of its JSON) is worked out once, however many rules ask for it.</summary>
internal sealed class SeenValues(FieldTable seen)
{
    private readonly Dictionary<(string Body, string Part), IReadOnlyList<FieldValue>> _derived = [];

    /// <summary>The values of the field that <paramref name="condition"/> is about; empty when it was not seen.</summary>
    internal IReadOnlyList<FieldValue> Of(RuleCondition condition)
    {
        if (seen.Own.TryGetValue(condition.Field, out var own)) return own;

        return condition.Derived is { } derived ? Derived(derived.Body, derived.Part) : [];
    }

    /// <summary>What the bodies in the field <paramref name="body"/> tell of <paramref name="part"/>.</summary>
    internal IReadOnlyList<FieldValue> Derived(string body, string part)
    {
        if (!seen.Own.TryGetValue(body, out var bodies)) return [];
        if (_derived.TryGetValue((body, part), out var known)) return known;

        List<FieldValue> values = [];
        foreach (var value in bodies)
            if (value.With(part) is { } told) values.Add(told);

        _derived.Add((body, part), values);
        return values;
    }
}
