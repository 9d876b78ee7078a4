using System.Text.Json.Serialization;

namespace Sallyport.Reports.Json;

/// <summary>Source-generated JSON of the published documents.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = false)]
[JsonSerializable(typeof(CheckDocument))]
internal sealed partial class ReportJson : JsonSerializerContext;
