using System.Text;
using Sallyport.Host.Packages;
using Sallyport.Host.Packages.Repodata;
using Sallyport.Knowledge.Policies;
using Sallyport.Knowledge.Software;

namespace Sallyport.Fuzz;

/// <summary>Lists of newer versions: those of a container are written by whoever made it.</summary>
internal static class RepositoryTargets
{
    private static readonly Repository Where = new("base", null, 99, [], IgnoresModules: false, KeepsVendor: false);
    private static readonly PackageNames Names = new(["nginx", "openssl-libs"]);

    public static IEnumerable<FuzzTarget> All =>
    [
        new("PackageScan.Run", static input => Scan(input, new PackageScan(Where, "primary.xml", Names), static scan => scan.Offers.Count)),
        new("AdvisoryScan.Run", static input => Scan(input, new AdvisoryScan(Where, "updateinfo.xml", Names), static scan => scan.Advisories.Count)),
        new("ModuleScan.Run", static input => Scan(input, new ModuleScan(Where, "modules.yaml", ["nginx"]), static scan => HashCode.Combine(Math.Min(scan.Streams.Count, 4), Math.Min(scan.Defaults.Count, 4)))),
        new("PolicyReader.Read", static input => HashCode.Combine(PolicyReader.Read("policy", Encoding.UTF8.GetString(input.Span), out var problem) is null, problem is null)),
        new("IniText.Read", Settings),
        new("ApkIndex.Read", Index),
        new("ApkVersion.Compare", Order),
    ];

    private static int Scan<TScan>(ReadOnlyMemory<byte> input, TScan scan, Func<TScan, int> count)
        where TScan : RepositoryScan
    {
        scan.Run(new Pieces(input), 0);
        return HashCode.Combine(scan.Gap, Math.Min(count(scan), 8));
    }

    private static int Settings(ReadOnlyMemory<byte> input)
    {
        var sections = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        IniText.Read(input.Span, sections);
        if (sections.Values.Sum(section => section.Count) > input.Length) throw new BrokenPromiseException("more settings than bytes");
        return HashCode.Combine(Math.Min(sections.Count, 8), Math.Min(sections.Values.Sum(section => section.Count), 8));
    }

    private static int Index(ReadOnlyMemory<byte> input)
    {
        var offers = new List<(string Name, string Version)>();
        return HashCode.Combine(ApkIndex.Read(new Pieces(input), Names, offers), Math.Min(offers.Count, 8));
    }

    /// <summary>The two sides of the first line's end, each way around.</summary>
    private static int Order(ReadOnlyMemory<byte> input)
    {
        var text = Encoding.Latin1.GetString(input.Span);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var (one, other) = end < 0 ? (text, text) : (text[..end], text[(end + 1)..]);
        var order = Math.Sign(ApkVersion.Compare(one, other));
        if (order != -Math.Sign(ApkVersion.Compare(other, one))) throw new BrokenPromiseException("an order that depends on the side");
        return order;
    }

    /// <summary>The input in pieces, of which each record may have several.</summary>
    private sealed class Pieces(ReadOnlyMemory<byte> input) : ListText
    {
        private const int Piece = 97;
        private int _at;

        public override int BufferSize => 4096;

        public override int Fill(byte[] buffer, int start)
        {
            var count = Math.Min(Math.Min(Piece, buffer.Length - start), input.Length - _at);
            input.Span.Slice(_at, count).CopyTo(buffer.AsSpan(start));
            _at += count;
            return start + count;
        }
    }
}
