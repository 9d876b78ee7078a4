using System.Text.Json;
using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>Which feed a file is of.</summary>
internal enum FeedKind
{
    /// <summary>None of them.</summary>
    Unknown,

    /// <summary>An archive: OSV's.</summary>
    Zip,

    /// <summary>This program's own slice.</summary>
    Slice,

    /// <summary>CISA's catalogue of known exploited vulnerabilities.</summary>
    Kev,

    /// <summary>The scores of exploit prediction.</summary>
    Epss,

    /// <summary>Lifecycles, API v1.</summary>
    Lifecycle,

    /// <summary>Lifecycles, the older list of one product's cycles.</summary>
    Cycles,

    /// <summary>A record in OSV's schema, or a list of them.</summary>
    Osv,

    /// <summary>The NVD's API 2.0.</summary>
    Nvd,

    /// <summary>The Debian security tracker.</summary>
    Debian,
}

/// <summary>Tells the feeds apart by what they begin with, so that a file needs no name.</summary>
internal static class FeedKinds
{
    private const int Beginning = 64;

    /// <summary>The kind of <paramref name="bytes"/>.</summary>
    internal static FeedKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK"u8)) return FeedKind.Zip;

        var text = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.StartsWith("#"u8) || text[..Math.Min(Beginning, text.Length)].StartsWith("cve,epss"u8)) return FeedKind.Epss;

        return text switch
        {
            [(byte)'[', ..] => OfList(text),
            [(byte)'{', ..] => OfObject(text),
            _ => FeedKind.Unknown,
        };
    }

    /// <summary>Looks at the names of members until one is a feed's own; values are passed over.</summary>
    private static FeedKind OfObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (OfMember(ref reader) is var kind && kind != FeedKind.Unknown) return kind;
            reader.Read();
            if (!Passes(ref reader, out var isTracker)) return FeedKind.Unknown;
            if (isTracker) return FeedKind.Debian;
        }

        return FeedKind.Unknown;
    }

    private static FeedKind OfMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("catalogVersion"u8) || reader.ValueTextEquals("dateReleased"u8)) return FeedKind.Kev;
        if (reader.ValueTextEquals("resultsPerPage"u8) || reader.ValueTextEquals("startIndex"u8)) return FeedKind.Nvd;
        if (reader.ValueTextEquals("result"u8) || reader.ValueTextEquals("generated_at"u8)) return FeedKind.Lifecycle;
        if (reader.ValueTextEquals("affected"u8) || reader.ValueTextEquals("modified"u8)) return FeedKind.Osv;
        return reader.ValueTextEquals("format"u8) && IsSlice(reader) ? FeedKind.Slice : FeedKind.Unknown;
    }

    private static bool IsSlice(Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(SliceReader.Format);

    /// <summary>Passes over a value. An object whose first member is an object below the name of a CVE or a temporary one is a package of the tracker.</summary>
    private static bool Passes(ref Utf8JsonReader reader, out bool isTracker)
    {
        isTracker = false;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var inside = reader;
            isTracker = inside.Read() && inside.TokenType == JsonTokenType.PropertyName && (inside.ValueSpan.StartsWith("CVE-"u8) || inside.ValueSpan.StartsWith("TEMP-"u8));
            if (isTracker) return true;
        }

        return reader.TrySkip();
    }

    private static FeedKind OfList(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return FeedKind.Unknown;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("cycle"u8)) return FeedKind.Cycles;
            if (reader.ValueTextEquals("affected"u8) || reader.ValueTextEquals("modified"u8)) return FeedKind.Osv;
            reader.Read();
            reader.Skip();
        }

        return FeedKind.Unknown;
    }
}
