namespace Sallyport.Knowledge.Services;

/// <summary>A value of a field with where it was seen.</summary>
/// <param name="Text">The value; untrusted.</param>
/// <param name="Source">Where it stands in the observation, e.g. <c>http/exchanges/0</c>.</param>
public readonly record struct FieldValue(string Text, string Source)
{
    /// <summary>The part of this value, a body; null when it has none.</summary>
    internal FieldValue? With(string part) => BodyParts.Read(Text, part) is { } text ? this with { Text = text } : null;
}
