using System.Text.Json;

namespace Sallyport.Knowledge.Services;

/// <summary>The rules that ship with this build: every file of knowledge/services, held against the schema when it was compiled.</summary>
internal static partial class EmbeddedRules
{
    /// <summary>Reads and compiles them.</summary>
    /// <exception cref="InvalidDataException">A file passed the schema and is no rule all the same, which a test of this build says first.</exception>
    internal static RuleBook Read()
    {
        var reader = new Utf8JsonReader(Json);
        return new RuleBook(JsonElement.ParseValue(ref reader).EnumerateArray().Select(ReadProduct));
    }

    private static SoftwareProduct ReadProduct(JsonElement file) =>
        RuleFileReader.Read(file, out var problem) ?? throw new InvalidDataException(problem);
}
