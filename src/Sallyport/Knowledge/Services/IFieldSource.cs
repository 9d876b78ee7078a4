namespace Sallyport.Knowledge.Services;

/// <summary>Tells the values of fields: of an answer that was seen, or of a sample.</summary>
public interface IFieldSource
{
    /// <summary>The values of <paramref name="field"/>; empty when it was not seen.</summary>
    /// <param name="field">The field (docs/service-rules.md).</param>
    IReadOnlyList<FieldValue> Values(string field);
}
