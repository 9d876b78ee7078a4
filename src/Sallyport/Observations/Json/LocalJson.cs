using System.Text.Json.Serialization;
using Sallyport.Observations.Local;

namespace Sallyport.Observations.Json;

/// <summary>Source-generated JSON of what was read on this machine.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServerConfiguration))]
internal sealed partial class LocalJson : JsonSerializerContext;
