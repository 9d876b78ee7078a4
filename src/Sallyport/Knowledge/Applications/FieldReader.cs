using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Sallyport.Knowledge.Applications;

/// <summary>Reads a table that was written while the project was compiled: UTF-8, each field ends in LF, each entry of a list in TAB. What is missing reads as empty.</summary>
/// <param name="table">The table; only viewed.</param>
internal ref struct FieldReader(ReadOnlySpan<byte> table)
{
    private ReadOnlySpan<byte> _rest = table;

    /// <summary>True when every field was read.</summary>
    internal readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>One text.</summary>
    internal string Text() => Encoding.UTF8.GetString(Next((byte)'\n', ref _rest));

    /// <summary>A list of texts.</summary>
    internal ImmutableArray<string> Texts()
    {
        var field = Next((byte)'\n', ref _rest);
        if (field.IsEmpty) return [];

        var texts = new string[field.Count((byte)'\t')];
        for (var i = 0; i < texts.Length; i++) texts[i] = Encoding.UTF8.GetString(Next((byte)'\t', ref field));
        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    /// <summary>A list of whole numbers.</summary>
    /// <exception cref="FormatException">One is none.</exception>
    internal ImmutableArray<int> Numbers()
    {
        var field = Next((byte)'\n', ref _rest);
        var numbers = new int[field.Count((byte)'\t')];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = int.Parse(Next((byte)'\t', ref field), NumberStyles.None, CultureInfo.InvariantCulture);
        return ImmutableCollectionsMarshal.AsImmutableArray(numbers);
    }

    /// <summary>Yes, or nothing for no.</summary>
    internal bool Flag() => !Next((byte)'\n', ref _rest).IsEmpty;

    private static ReadOnlySpan<byte> Next(byte end, ref ReadOnlySpan<byte> from)
    {
        var length = from.IndexOf(end);
        var next = length < 0 ? from : from[..length];
        from = length < 0 ? default : from[(length + 1)..];
        return next;
    }
}
