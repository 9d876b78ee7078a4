using Sallyport.Host.Packages;
using Xunit;

namespace Sallyport.Tests.Host.Packages;

/// <summary>A list is read stanza by stanza, or only where a name is: both find the same.</summary>
public sealed class AptScanTests : IDisposable
{
    private static readonly string[] Lines =
    [
        "Package: nginx", "Package: nginx-core", "Package:nginx", "package: nginx", "Package: libnginx", "Package: other", "Version: 1", "Version: 2-nginx", "Version:", "Architecture: amd64", "Description: a server, nginx", " nginx",
        "Depends: nginx (= 1)", "", "", "",
    ];

    private readonly MadeRoot _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Reading_where_the_name_is_finds_what_reading_everything_finds()
    {
        var random = new Random(20261130);
        var found = 0;
        for (var round = 0; round < 400; round++)
        {
            var text = string.Join('\n', Enumerable.Range(0, random.Next(1, 60)).Select(_ => Lines[random.Next(Lines.Length)])) + "\n";
            _root.Write("a_Packages", text);

            var every = Offers(new PackageNames(["nginx", "not-there"]));
            Assert.Equal(every, Offers(new PackageNames(["nginx"])));
            Assert.Equal(Offers(new PackageNames(["not-there"], ["nginx"])), Offers(new PackageNames([], ["nginx"])));
            found += every.Length;
        }

        Assert.True(found > 100);
    }

    [Fact]
    public void A_long_list_is_read_whole_in_pieces()
    {
        var filler = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"Package: p{number}\nVersion: {number}\nDescription: not nginx but {number}\n\n"));
        _root.Write("a_Packages", $"{filler}Package: nginx\nVersion: 7\n\n{filler}Package: nginx-core\nVersion: 8\n\n{filler}Package: nginx\nVersion: 9\n");

        Assert.Equal(["nginx 7", "nginx 9"], Offers(new PackageNames(["nginx"])));
        Assert.Equal(["nginx 7", "nginx-core 8", "nginx 9"], Offers(new PackageNames([], ["nginx"])));
        Assert.Empty(Offers(new PackageNames(["nginx-extras"])));
    }

    [Fact]
    public void Only_a_single_name_or_beginning_is_looked_for_by_its_bytes()
    {
        Assert.Equal("nginx"u8, new PackageNames(["nginx"]).Common!);
        Assert.Equal("nginx"u8, new PackageNames(["nginx", "nginx"]).Common!);
        Assert.Equal("ng"u8, new PackageNames([], ["ng"]).Common!);
        Assert.Null(new PackageNames(["a", "b"]).Common);
        Assert.Null(new PackageNames(["a"], ["b"]).Common);
        Assert.Null(new PackageNames([]).Common);
    }

    private string[] Offers(PackageNames names)
    {
        var path = Path.Combine(_root.Path, "a_Packages");
        var scan = new AptScan(new AptList("a_Packages", path, 0, default, new AptSuite(false, true, false)), names);
        scan.Run();
        Assert.Null(scan.Gap);
        return [.. scan.Offers.Select(offer => $"{offer.Name} {offer.Version}")];
    }
}
