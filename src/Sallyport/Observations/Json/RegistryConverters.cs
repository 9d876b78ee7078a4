using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sallyport.Targets;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations.Json;

/// <summary>A value of an IANA registry as its number: names may be added to a registry later, numbers stay.</summary>
/// <typeparam name="T">The registry's type.</typeparam>
internal sealed class RegistryConverter<T> : JsonConverter<T>
    where T : struct, IRegistryValue<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.FromId(reader.GetUInt16());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Id);
}

/// <summary>An alert as its number; alerts are one byte on the wire.</summary>
internal sealed class AlertDescriptionConverter : JsonConverter<AlertDescription>
{
    /// <inheritdoc/>
    public override AlertDescription Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetByte());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AlertDescription value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Id);
}

/// <summary>A port as its number.</summary>
internal sealed class PortConverter : JsonConverter<Port>
{
    /// <inheritdoc/>
    public override Port Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Port.TryParse($"{reader.GetUInt16()}", out var port) ? port : throw new JsonException("0 is no port");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Port value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
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
