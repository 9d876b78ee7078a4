using System.Collections.Immutable;

namespace Sallyport.Wire.Http;

/// <summary>The value of an Alt-Svc field (RFC 7838 3): where else the same origin answers.</summary>
/// <param name="All">The alternatives, most preferred first; empty for the word clear.</param>
public sealed record AlternativeServices(ImmutableArray<AlternativeService> All)
{
    private const int MostServices = 64;

    /// <summary>Reads a field value; malformed as soon as one alternative is.</summary>
    /// <param name="value">The field's value.</param>
    public static ParseResult<AlternativeServices> Read(ReadOnlySpan<byte> value)
    {
        if (value.Trim(" \t"u8).SequenceEqual("clear"u8)) return ParseResult.Ok(new AlternativeServices([]), value.Length);

        var all = ImmutableArray.CreateBuilder<AlternativeService>();
        for (var at = 0; at <= value.Length;)
        {
            var item = value.Slice(at, LengthOf(value[at..]));
            var read = AlternativeService.Read(item.Trim(" \t"u8));
            if (!read.IsOk) return ParseResult.Malformed(read.Reason!, at);
            if (all.Count == MostServices) return ParseResult.Malformed("more than 64 alternatives", at);

            all.Add(read.Value);
            at += item.Length + 1;
        }

        return ParseResult.Ok(new AlternativeServices(all.DrainToImmutable()), value.Length);
    }

    /// <summary>Up to the comma that ends the member; one inside quotes does not.</summary>
    private static int LengthOf(ReadOnlySpan<byte> rest)
    {
        var quoted = false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '"') quoted = !quoted;
            if (rest[i] == ',' && !quoted) return i;
        }

        return rest.Length;
    }
}
