using System.Text.Json.Serialization;

namespace Sallyport.Observations.Json;

/// <summary>Source-generated JSON of saved observations.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = false,
    Converters =
    [
        typeof(BytesConverter), typeof(ProtocolVersionConverter), typeof(CipherSuiteConverter), typeof(NamedGroupConverter), typeof(SignatureSchemeConverter),
        typeof(ExtensionTypeConverter), typeof(AlertDescriptionConverter), typeof(PortConverter), typeof(AddressConverter),
    ])]
[JsonSerializable(typeof(SavedRun))]
[JsonSerializable(typeof(HandshakeEnd.Refused), TypeInfoPropertyName = "HandshakeRefused")]
[JsonSerializable(typeof(HandshakeEnd.Violation), TypeInfoPropertyName = "HandshakeViolation")]
[JsonSerializable(typeof(HandshakeEnd.NotTls), TypeInfoPropertyName = "HandshakeNotTls")]
internal sealed partial class ObservationJson : JsonSerializerContext;
