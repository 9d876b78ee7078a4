using System.Text;
using System.Text.Json;

namespace Sallyport.Knowledge.Services;

/// <summary>The rules that ship with this build: every file of knowledge/services, held against the schema and filed under its literals when it was compiled.</summary>
/// <remarks>A check reads the few products that what it saw may speak for, not the hundreds that there are.</remarks>
internal sealed partial class EmbeddedRules : IProductShelf
{
    private const char EndOfText = '\uE000';
    private readonly SoftwareProduct?[] _read = new SoftwareProduct?[Starts.Length];
    private readonly Lazy<string[]> _ids = new(() => Encoding.UTF8.GetString(IdList).Split('\n'));

    private static ReadOnlySpan<byte> TextEnds => "\uE000"u8;

    private static ReadOnlySpan<byte> FieldEnds => "\uE001"u8;

    /// <inheritdoc/>
    public IReadOnlyList<string> Ids => _ids.Value;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A file passed the schema and is no rule all the same, which a test of this build says first.</exception>
    public SoftwareProduct this[int place] => _read[place] ??= Read(place);

    /// <summary>All of them as a book.</summary>
    internal static RuleBook Book() => new(new EmbeddedRules());

    /// <inheritdoc/>
    public Dictionary<string, FiledLiterals> File()
    {
        var filed = new Dictionary<string, FiledLiterals>(StringComparer.Ordinal);
        for (var at = 0; at < Literals.Length;)
        {
            var name = at + Literals[at..].IndexOf(TextEnds);
            var end = name + Literals[name..].IndexOf(FieldEnds);
            var range = (name + TextEnds.Length)..end;
            filed.Add(Encoding.UTF8.GetString(Literals[at..name]), new FiledLiterals(() => ReadField(range)));
            at = end + FieldEnds.Length;
        }

        return filed;
    }

    /// <summary>Literals and places by turns, each behind the other's end.</summary>
    private static List<FiledLiteral> ReadField(Range range)
    {
        var parts = Encoding.UTF8.GetString(Literals[range]).Split(EndOfText);
        var filed = new List<FiledLiteral>(parts.Length / 2);
        for (var i = 0; i + 1 < parts.Length; i += 2) filed.Add(new FiledLiteral(parts[i], int.Parse(parts[i + 1], System.Globalization.CultureInfo.InvariantCulture)));
        return filed;
    }

    private static SoftwareProduct Read(int place)
    {
        var reader = new Utf8JsonReader(Json[Starts[place]..]);
        return RuleFileReader.Read(JsonElement.ParseValue(ref reader), out var problem) ?? throw new InvalidDataException(problem);
    }
}
