using System.Text.Json;
using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>A file of one of the feeds: says itself which one, and is read by that feed's reader.</summary>
/// <param name="Bytes">The content.</param>
/// <param name="Name">The file's name without its folder: the older lifecycle lists do not say whose they are.</param>
/// <param name="Date">The day of the file, for feeds that do not date themselves.</param>
internal sealed record FeedFile(ReadOnlyMemory<byte> Bytes, string Name, DateOnly Date)
{
    private const string Forms = "the feeds that can be read: CISA KEV JSON, EPSS CSV (also .gz), endoflife.date JSON, OSV JSON or .zip, NVD 2.0 JSON, the Debian security tracker's JSON";

    /// <summary>Reads it into <paramref name="slice"/>; a file that is cut off, too large or none of the feeds is refused, and nothing throws.</summary>
    internal FeedReading Read(SoftwareSlice slice)
    {
        if (Bytes.Length > FeedLimits.LongestFile) return TooLarge(FeedLimits.LongestFile);

        try
        {
            return ReadKind(slice);
        }
        catch (JsonException error)
        {
            return FeedReading.Incomplete($"it is cut off or no JSON (line {error.LineNumber + 1})");
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or ArgumentException or NotSupportedException or IOException or InvalidDataException or OverflowException)
        {
            return FeedReading.Incomplete("it is damaged");
        }
    }

    /// <summary>The refusal of what is larger than a feed has any reason to be.</summary>
    internal static FeedReading TooLarge(long limit) =>
        new FeedReading.Refused($"it is larger than {FeedLimits.InMegabytes(limit)}", "name the feed's own file; the data held so far is kept");

    private FeedReading ReadKind(SoftwareSlice slice)
    {
        if (Packed.IsGzip(Bytes.Span))
            return Packed.Inflate(Bytes.Span, out var text) is { } refused ? refused : (this with { Bytes = text, Name = Path(Name) }).ReadKind(slice);

        return FeedKinds.Of(Bytes.Span) switch
        {
            FeedKind.Zip => OsvReader.ReadZip(Bytes, slice),
            FeedKind.Slice => ReadSlice(slice),
            FeedKind.Kev => KevReader.Read(Bytes, slice),
            FeedKind.Epss => EpssReader.Read(Bytes.Span, slice),
            FeedKind.Lifecycle => LifecycleReader.Read(Bytes, slice),
            FeedKind.Cycles => LifecycleReader.ReadCycles(Bytes, Path(Name), Date, slice),
            FeedKind.Osv => OsvReader.Read(Bytes, slice),
            FeedKind.Nvd => NvdReader.Read(Bytes, slice),
            FeedKind.Debian => DebianTrackerReader.Read(Bytes.Span, Date, slice),
            _ => new FeedReading.Refused("it is none of the feeds", Forms),
        };
    }

    private FeedReading ReadSlice(SoftwareSlice slice) => SliceReader.Read(Bytes.Span) is { } read
        ? new FeedReading.Taken(SliceMerge.Newer(slice, read), new("slice", read.Feeds.Select(feed => feed.Date).DefaultIfEmpty().Max(), read.Products.Length), read.Products.Length)
        : FeedReading.Incomplete("it is cut off, or a slice of a form that this version does not know");

    /// <summary>The name without its last extension.</summary>
    private static string Path(string name) => name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : name;
}
