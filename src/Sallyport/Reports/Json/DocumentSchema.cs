using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Sallyport.Reports.Json;

/// <summary>The JSON Schema (2020-12) of the published documents, read off the types that are written.</summary>
public static class DocumentSchema
{
    /// <summary>The schema of one target's answer to <c>check</c>, indented.</summary>
    public static string OfCheck() => Of(ReportJson.Default.CheckDocument, "sallyport check");

    /// <summary>The schema of the answer to <c>owner</c>, indented.</summary>
    public static string OfOwner() => Of(OwnerJson.Default.OwnerDocument, "sallyport owner");

    private static string Of(JsonTypeInfo type, string title)
    {
        var schema = (JsonObject)type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" })) schema.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
