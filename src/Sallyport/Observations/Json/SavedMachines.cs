using System.Text.Json;
using System.Text.Json.Serialization;
using Sallyport.Observations.Local;

namespace Sallyport.Observations.Json;

/// <summary>Writes and reads what was seen on a machine as UTF-8 JSON; files are the caller's.</summary>
public static class SavedMachines
{
    /// <summary>Writes <paramref name="seen"/>.</summary>
    /// <param name="seen">What was seen.</param>
    /// <returns>UTF-8 JSON.</returns>
    public static byte[] Write(MachineObservation seen) => JsonSerializer.SerializeToUtf8Bytes(seen, MachineJson.Default.MachineObservation);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="utf8">UTF-8 JSON; untrusted.</param>
    /// <param name="seen">What was seen, when null is returned.</param>
    /// <returns>Null when it was read, otherwise why not.</returns>
    public static string? Read(ReadOnlySpan<byte> utf8, out MachineObservation? seen)
    {
        seen = null;
        try
        {
            seen = JsonSerializer.Deserialize(utf8, MachineJson.Default.MachineObservation);
        }
        catch (JsonException error)
        {
            return $"it is not what was seen of a machine (line {error.LineNumber + 1}{(error.Path is null or "$" ? string.Empty : $": {error.Path}")})";
        }
        catch (NotSupportedException)
        {
            return "it is not what was seen of a machine (an answer of no known kind)";
        }

        if (seen?.Form is null || seen.Listeners.IsDefault || seen.Processes.IsDefault || seen.Gaps.IsDefault) return "it is not what was seen of a machine (nothing in it)";

        return seen.Form.Split('.')[0] == MachineObservation.CurrentForm.Split('.')[0] ? null : $"it has form {seen.Form}, and this build reads {MachineObservation.CurrentForm}";
    }
}

/// <summary>Source-generated JSON of what is seen on a machine.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MachineObservation))]
internal sealed partial class MachineJson : JsonSerializerContext;
