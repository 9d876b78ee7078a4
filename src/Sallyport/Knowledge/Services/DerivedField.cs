namespace Sallyport.Knowledge.Services;

/// <summary>A field whose values follow from a body: <c>http.title</c> from <c>http.body</c>, <c>/api json.version</c> from <c>/api body</c>.</summary>
/// <param name="Body">The field of the body.</param>
/// <param name="Part">The part: title, sha256 or json.KEY.</param>
internal readonly record struct DerivedField(string Body, string Part)
{
    /// <summary>The field taken apart; null for a field that does not follow from a body.</summary>
    internal static DerivedField? Of(string field)
    {
        var start = (field.StartsWith('/') ? field.IndexOf(' ') : field.IndexOf('.')) + 1;
        return start > 0 && BodyParts.IsPart(field.AsSpan(start)) ? new DerivedField(field[..start] + "body", field[start..]) : null;
    }
}
