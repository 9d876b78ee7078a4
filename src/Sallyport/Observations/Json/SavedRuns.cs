using System.Text.Json;

namespace Sallyport.Observations.Json;

/// <summary>Writes and reads saved observations as UTF-8 JSON; files are the caller's.</summary>
public static class SavedRuns
{
    /// <summary>Writes <paramref name="run"/>.</summary>
    /// <param name="run">The observations of one run.</param>
    /// <returns>UTF-8 JSON.</returns>
    public static byte[] Write(SavedRun run) => JsonSerializer.SerializeToUtf8Bytes(run, ObservationJson.Default.SavedRun);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="utf8">UTF-8 JSON; untrusted.</param>
    /// <param name="run">The run, when null is returned.</param>
    /// <returns>Null when it was read, otherwise why not.</returns>
    public static string? Read(ReadOnlySpan<byte> utf8, out SavedRun? run)
    {
        run = null;
        try
        {
            run = JsonSerializer.Deserialize(utf8, ObservationJson.Default.SavedRun);
        }
        catch (JsonException error)
        {
            return $"it is not a saved run (line {error.LineNumber + 1}{(error.Path is null or "$" ? string.Empty : $": {error.Path}")})";
        }
        catch (FormatException)
        {
            return "it is not a saved run (a value has the wrong form)";
        }
        catch (NotSupportedException)
        {
            return "it is not a saved run (an answer of no known kind)";
        }

        if (run?.Form is null || run.Observations.IsDefault || run.Observations.Any(seen => seen is null)) return "it is not a saved run (nothing in it)";

        return Major(run.Form) == Major(HostObservation.CurrentForm) ? null : $"it has form {run.Form}, and this build reads {HostObservation.CurrentForm}";
    }

    private static string Major(string form) => form.Split('.')[0];
}
