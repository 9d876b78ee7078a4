using System.Text.Json.Serialization;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations.Json;

/// <summary>Source-generated JSON of saved observations.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = false,
    Converters =
    [
        typeof(BytesConverter), typeof(RegistryConverter<ProtocolVersion>), typeof(RegistryConverter<CipherSuite>), typeof(RegistryConverter<NamedGroup>),
        typeof(RegistryConverter<SignatureScheme>), typeof(RegistryConverter<ExtensionType>), typeof(AlertDescriptionConverter), typeof(PortConverter), typeof(AddressConverter),
    ])]
[JsonSerializable(typeof(SavedRun))]
[JsonSerializable(typeof(HandshakeEnd.Refused), TypeInfoPropertyName = "HandshakeRefused")]
[JsonSerializable(typeof(HandshakeEnd.Violation), TypeInfoPropertyName = "HandshakeViolation")]
[JsonSerializable(typeof(HandshakeEnd.NotTls), TypeInfoPropertyName = "HandshakeNotTls")]
[JsonSerializable(typeof(StartTlsEnd.Refused), TypeInfoPropertyName = "StartTlsRefused")]
[JsonSerializable(typeof(StartTlsEnd.Malformed), TypeInfoPropertyName = "StartTlsMalformed")]
[JsonSerializable(typeof(StartTlsEnd.Interrupted), TypeInfoPropertyName = "StartTlsInterrupted")]
internal sealed partial class ObservationJson : JsonSerializerContext;
