using System.Collections.Immutable;
using System.Text.Json;

namespace Sallyport.Knowledge.Applications;

/// <summary>The applications that ship with this build: every file of knowledge/applications, held against the schema when it was compiled.</summary>
internal static partial class ApplicationTable
{
    /// <summary>Reads them as a book.</summary>
    /// <exception cref="InvalidDataException">A file passed the schema and is no application all the same, which a test of this build says first.</exception>
    internal static ApplicationBook Read()
    {
        var reader = new Utf8JsonReader(Table);
        var applications = ImmutableArray.CreateBuilder<KnownApplication>();
        foreach (var json in JsonElement.ParseValue(ref reader).EnumerateArray())
            applications.Add(ApplicationReader.Read(json, out var problem) ?? throw new InvalidDataException(problem));
        return new ApplicationBook(applications.DrainToImmutable());
    }
}
