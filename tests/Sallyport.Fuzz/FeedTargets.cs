using System.Text;
using Sallyport.Knowledge.Feeds;
using Sallyport.Knowledge.Services;
using Sallyport.Knowledge.Software;

namespace Sallyport.Fuzz;

/// <summary>Files of feeds, which come over the network or from somebody's disk, and versions, which whoever answers writes. Each form has seeds of its own; all go the way that an import goes.</summary>
internal static class FeedTargets
{
    private const int LongestVersion = 200;
    private static readonly DateTimeOffset At = new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero);

    private static readonly SoftwareSlice Slice = new()
    {
        Distributions = [new("debian", "12", "bookworm", new(2026, 7, 11), new(2028, 6, 30))],
        Products =
        [
            new KnownProduct
            {
                Id = "nginx", Lifecycle = "nginx", Cpes = ["f5:nginx"], Exploited = ["F5/NGINX"], Debian = ["nginx"], Osv = ["Bitnami:nginx"],
                Branches = [new("1.30", null, new(2027, 1, 1), false, "1.30.4", null)],
                Shipped = [new("debian", "12", "1.22.1-9+deb12u11")],
                Vulnerabilities = [new() { Cve = "CVE-2026-0001", Exploited = new(2026, 6, 1), Ranges = [new("1.20", "1.30.2", null)], Debian = [new("12", "1.22.1-9+deb12u8")] }],
            },
        ],
    };

    public static IEnumerable<FuzzTarget> All =>
    [
        Feed("KevReader.Read"), Feed("EpssReader.Read"), Feed("LifecycleReader.Read"), Feed("OsvReader.Read"), Feed("NvdReader.Read"), Feed("DebianTrackerReader.Read"),
        new("SliceReader.Read", static input => SliceReader.Read(input.Span) is { } slice ? SliceWriter.Write(slice).Length & 0xFFF : 0),
        new("SoftwareAge.Judge", Judge),
    ];

    private static FuzzTarget Feed(string name) => new(name, static input => new FeedFile(input, "nginx.json", new(2026, 11, 29)).Read(Slice) switch
    {
        FeedReading.Taken taken => HashCode.Combine(1, taken.Feed.Name, Math.Min(taken.Feed.Count, 8), Math.Min(taken.Kept, 8)),
        FeedReading.Refused refused => HashCode.Combine(2, refused.Cause.Split(' ')[^1]),
        _ => 0,
    });

    /// <summary>A version and, behind a line's end, a distribution's mark.</summary>
    private static int Judge(ReadOnlyMemory<byte> input)
    {
        var parts = Encoding.Latin1.GetString(input.Span[..Math.Min(LongestVersion, input.Length)]).Split('\n');
        var age = SoftwareAge.Judge(Slice.Products[0], parts[0], VersionPrecision.Exact, parts.Length > 1 ? parts[1] : null, Slice, At);
        if (parts.Length > 1 && !string.IsNullOrWhiteSpace(parts[1]) && age.Support is SupportState.Ended { Branch: "1.30" }) throw new BrokenPromiseException("a build with a mark was judged by upstream's data");

        return HashCode.Combine(age.Support.GetType(), age.Release.GetType(), age.Exposure.GetType(), age.Distribution);
    }
}
