using System.Collections.Immutable;
using System.Text.Json;

namespace Sallyport.Knowledge.Services;

/// <summary>A JSON object of a rule file that keeps the first thing that is wrong with it: a missing member, one of another form, one that nobody knows.</summary>
/// <param name="json">The element, whatever it is.</param>
/// <param name="place">Where it stands, for messages; empty for the file's own object.</param>
internal sealed class RuleObject(JsonElement json, string place)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<RuleObject> _parts = [];
    private string? _problem = json.ValueKind == JsonValueKind.Object ? null : $"{(place.Length == 0 ? "the file" : place)} is no object";

    /// <summary>The first problem of this object or of one in it; null when there is none.</summary>
    internal string? Problem => _problem ?? _parts.Select(part => part.Problem).FirstOrDefault(problem => problem is not null);

    internal string Path(string name) => place.Length == 0 ? name : $"{place}.{name}";

    internal void Fail(string name, string what) => _problem ??= $"{Path(name)} {what}";

    /// <summary>Makes the problems of <paramref name="part"/> those of this object.</summary>
    internal void Take(RuleObject part) => _parts.Add(part);

    /// <summary>The text of a member that must be there.</summary>
    internal string Text(string name)
    {
        if (OptionalText(name) is { Length: > 0 } text) return text;

        Fail(name, "is missing or empty");
        return string.Empty;
    }

    internal string? OptionalText(string name)
    {
        if (Member(name) is not { } member) return null;
        if (member.ValueKind == JsonValueKind.String) return member.GetString();

        Fail(name, "is no text");
        return null;
    }

    /// <summary>The meaning of a word that must be there.</summary>
    internal T Word<T>(string name, Func<string, T?> meaning)
        where T : struct
    {
        var word = Text(name);
        if (word.Length > 0 && meaning(word) is { } known) return known;

        Fail(name, $"has the unknown word '{word}'");
        return default;
    }

    internal string Word(string name, Func<string, string?> meaning)
    {
        var word = Text(name);
        if (meaning(word) is { } known) return known;

        Fail(name, $"has the unknown word '{word}'");
        return word;
    }

    internal double? Number(string name)
    {
        if (Member(name) is not { } member) return null;
        if (member.ValueKind == JsonValueKind.Number && member.TryGetDouble(out var number)) return number;

        Fail(name, "is no number");
        return null;
    }

    /// <summary>True when the member is there, whatever it is.</summary>
    internal bool Has(string name) => Member(name) is not null;

    internal bool Flag(string name)
    {
        if (Member(name) is not { } member) return false;
        if (member.ValueKind is JsonValueKind.True or JsonValueKind.False) return member.GetBoolean();

        Fail(name, "is neither true nor false");
        return false;
    }

    /// <summary>The texts of an array that may be missing.</summary>
    internal ImmutableArray<string> Texts(string name)
    {
        if (Member(name) is not { } member) return [];
        if (member.ValueKind == JsonValueKind.Array && member.EnumerateArray().All(entry => entry.ValueKind == JsonValueKind.String)) return [.. TextsOf(member)];

        Fail(name, "is no list of texts");
        return [];
    }

    /// <summary>An object that must be there.</summary>
    internal RuleObject Object(string name)
    {
        var part = new RuleObject(Member(name) ?? default, Path(name));
        _parts.Add(part);
        return part;
    }

    /// <summary>The objects of an array that must be there and not be empty.</summary>
    internal ImmutableArray<RuleObject> Objects(string name)
    {
        if (Member(name) is not { ValueKind: JsonValueKind.Array } member || member.GetArrayLength() == 0)
        {
            Fail(name, "is no list, or empty");
            return [];
        }

        ImmutableArray<RuleObject> parts = [.. member.EnumerateArray().Select((entry, index) => new RuleObject(entry, $"{Path(name)}[{index}]"))];
        _parts.AddRange(parts);
        return parts;
    }

    /// <summary>All members, none of which is unknown then.</summary>
    internal IEnumerable<(string Name, JsonElement Value)> Members()
    {
        if (json.ValueKind != JsonValueKind.Object) yield break;
        foreach (var member in json.EnumerateObject())
        {
            _known.Add(member.Name);
            yield return (member.Name, member.Value);
        }
    }

    /// <summary>Lets members be that are read elsewhere.</summary>
    internal void Pass(params ReadOnlySpan<string> names)
    {
        foreach (var name in names) _known.Add(name);
    }

    /// <summary>Ends reading: what was not asked for is unknown.</summary>
    internal void Close()
    {
        if (json.ValueKind != JsonValueKind.Object) return;
        foreach (var member in json.EnumerateObject())
        {
            if (!_known.Contains(member.Name)) Fail(member.Name, "is unknown");
        }
    }

    /// <summary>A text, or the texts of an array; others are passed over.</summary>
    internal static IEnumerable<string> TextsOf(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return [json.GetString()!];

        return json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!) : [];
    }

    private JsonElement? Member(string name)
    {
        _known.Add(name);
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : null;
    }
}
