using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sallyport.Targets;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations.Json;

/// <summary>A value of an IANA registry as its number: names may be added to a registry later, numbers stay.</summary>
/// <typeparam name="T">The registry's type.</typeparam>
internal abstract class RegistryConverter<T> : JsonConverter<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FromNumber(reader.GetUInt16());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(ToNumber(value));

    /// <summary>The value with that number.</summary>
    protected abstract T FromNumber(ushort number);

    /// <summary>The number of that value.</summary>
    protected abstract ushort ToNumber(T value);
}

/// <inheritdoc/>
internal sealed class ProtocolVersionConverter : RegistryConverter<ProtocolVersion>
{
    /// <inheritdoc/>
    protected override ProtocolVersion FromNumber(ushort number) => new(number);

    /// <inheritdoc/>
    protected override ushort ToNumber(ProtocolVersion value) => value.Id;
}

/// <inheritdoc/>
internal sealed class CipherSuiteConverter : RegistryConverter<CipherSuite>
{
    /// <inheritdoc/>
    protected override CipherSuite FromNumber(ushort number) => new(number);

    /// <inheritdoc/>
    protected override ushort ToNumber(CipherSuite value) => value.Id;
}

/// <inheritdoc/>
internal sealed class NamedGroupConverter : RegistryConverter<NamedGroup>
{
    /// <inheritdoc/>
    protected override NamedGroup FromNumber(ushort number) => new(number);

    /// <inheritdoc/>
    protected override ushort ToNumber(NamedGroup value) => value.Id;
}

/// <inheritdoc/>
internal sealed class SignatureSchemeConverter : RegistryConverter<SignatureScheme>
{
    /// <inheritdoc/>
    protected override SignatureScheme FromNumber(ushort number) => new(number);

    /// <inheritdoc/>
    protected override ushort ToNumber(SignatureScheme value) => value.Id;
}

/// <inheritdoc/>
internal sealed class ExtensionTypeConverter : RegistryConverter<ExtensionType>
{
    /// <inheritdoc/>
    protected override ExtensionType FromNumber(ushort number) => new(number);

    /// <inheritdoc/>
    protected override ushort ToNumber(ExtensionType value) => value.Id;
}

/// <inheritdoc/>
internal sealed class AlertDescriptionConverter : RegistryConverter<AlertDescription>
{
    /// <inheritdoc/>
    protected override AlertDescription FromNumber(ushort number) => new((byte)number);

    /// <inheritdoc/>
    protected override ushort ToNumber(AlertDescription value) => value.Id;
}

/// <inheritdoc/>
internal sealed class PortConverter : RegistryConverter<Port>
{
    /// <inheritdoc/>
    protected override Port FromNumber(ushort number) => Port.TryParse($"{number}", out var port) ? port : throw new JsonException("0 is no port");

    /// <inheritdoc/>
    protected override ushort ToNumber(Port value) => value.Number;
}

/// <summary>An address in its canonical text form.</summary>
internal sealed class AddressConverter : JsonConverter<IPAddress>
{
    /// <inheritdoc/>
    public override IPAddress Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        IPAddress.TryParse(reader.GetString(), out var address) ? address : throw new JsonException("not an address");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IPAddress value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
