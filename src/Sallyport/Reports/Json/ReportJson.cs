using System.Text.Json.Serialization;

namespace Sallyport.Reports.Json;

/// <summary>Source-generated JSON of the published documents.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = false)]
[JsonSerializable(typeof(CheckDocument))]
internal sealed partial class ReportJson : JsonSerializerContext;

/// <summary>Source-generated JSON of the answers to <c>owner</c>: every key is there, null where nothing was seen.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = false)]
[JsonSerializable(typeof(OwnerDocument))]
[JsonSerializable(typeof(ListenerEventDocument))]
internal sealed partial class OwnerJson : JsonSerializerContext;
