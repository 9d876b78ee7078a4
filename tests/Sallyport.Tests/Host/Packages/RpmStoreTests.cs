using FsCheck;
using FsCheck.Fluent;
using Sallyport.Host.Packages;
using Sallyport.Observations.Local;
using Sallyport.Tests.Wire.Packages;
using Sallyport.Wire.Packages;
using Xunit;

namespace Sallyport.Tests.Host.Packages;

/// <summary>The older forms of rpm's database, made here page by page; what rpm and Berkeley DB write themselves is read in <see cref="RealRpmTests"/>.</summary>
public sealed class RpmStoreTests : IDisposable
{
    private static readonly byte[] Small = [1, 2, 3];
    private static readonly byte[] Large = [.. Enumerable.Range(0, 1700).Select(i => (byte)i)];
    private static readonly byte[] Exact = new byte[2 * (512 - 26)];

    private readonly MadeRoot _root = new MadeRoot().Write("usr/sbin/nginx", "the program");

    public static TheoryData<string> Forms => ["Packages.db", "Packages"];

    public void Dispose() => _root.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_blob_is_handed_over_whole_under_its_number(string form)
    {
        var store = Open(form, Make(form, Small, Large, Exact));

        var found = MadeStores.Read(store);

        Assert.Equal([1, 2, 3], found.Keys.Order());
        Assert.Equal([Small, Large, Exact], found.OrderBy(one => one.Key).Select(one => one.Value));
        Assert.False(store.IsIncomplete);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_cut_anywhere_behind_its_beginning_is_incomplete_and_never_longer(string form)
    {
        var whole = Make(form, Large, Small, Large);
        for (var length = form == "Packages" ? 1024 : 4096; length < whole.Length - 32; length += 61)
        {
            var store = Open(form, whole[..length]);
            Assert.All(MadeStores.Read(store).Values, header => Assert.True(header.AsSpan().SequenceEqual(Large) || header.AsSpan().SequenceEqual(Small)));
            Assert.True(store.IsIncomplete, $"cut at {length}");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Bytes_that_lie_end_and_lead_nowhere_else(string form)
    {
        var whole = Make(form, Large, Small, Exact);
        Prop.ForAll(Gen.Choose(0, whole.Length - 1).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (at, value) =>
        {
            var changed = whole.ToArray();
            changed[at] = (byte)value;
            TryOpen(form, changed, out _)?.Visit((_, header) => Assert.True(header.Length <= whole.Length));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_chain_of_pages_that_leads_back_to_itself_ends()
    {
        var bytes = MadeStores.Berkeley(Large);
        // The second stretch leads to the first again, and the value is said to be as long as the whole file.
        (bytes[(3 * 512) + 16], bytes[512 + 512 - 22 + 8], bytes[512 + 512 - 22 + 9]) = (2, 0, 8);
        var store = Open("Packages", bytes);

        MadeStores.Read(store);

        Assert.True(store.IsIncomplete);
    }

    [Theory]
    [InlineData("Packages", "is no hash database of Berkeley DB")]
    [InlineData("Packages.db", "is no database of rpm's own form")]
    public void What_is_no_database_is_a_stated_gap(string form, string reason)
    {
        _root.Write($"var/lib/rpm/{form}", new byte[4096]);

        Assert.Equal(new PackageAnswer.Unreadable($"rpm's database {reason}"), Ask("/usr/sbin/nginx"));
    }

    [Fact]
    public void A_database_of_the_other_order_of_bytes_is_a_stated_gap()
    {
        var bytes = MadeStores.Berkeley(Small);
        bytes.AsSpan(12, 4).Reverse();
        _root.Write("var/lib/rpm/Packages", bytes);

        Assert.Equal(new PackageAnswer.Unreadable("rpm's database is a database of a machine with the other order of bytes"), Ask("/usr/sbin/nginx"));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Files_are_found_by_the_headers_and_what_is_half_does_not_say_that_nobody_owns_one(string form)
    {
        var bytes = Make(form, Header("nginx", "1.26.2", "/usr/sbin/", "nginx", "nginx2"), Header("other", "1", "/opt/", "nginx"));
        _root.Write($"var/lib/rpm/{form}", bytes);

        Assert.Equal(("nginx", "1.26.2-1"), (Found("/usr/sbin/nginx").Name, Found("/usr/sbin/nginx").Version));
        Assert.Equal("nginx", Found("/usr/sbin/nginx2").Name);
        Assert.Equal("other", Found("/opt/nginx").Name);
        Assert.IsType<PackageAnswer.Unowned>(Ask("/usr/bin/nginx"));

        _root.Write($"var/lib/rpm/{form}", bytes[..(bytes.Length - 200)]);
        Assert.IsType<PackageAnswer.Unreadable>(Ask("/usr/bin/nginx"));
    }

    [Fact]
    public void Of_two_forms_the_newer_counts()
    {
        _root.Write("var/lib/rpm/Packages.db", MadeStores.Ndb(Header("new", "2", "/usr/sbin/", "nginx"))).Write("var/lib/rpm/Packages", MadeStores.Berkeley(Header("old", "1", "/usr/sbin/", "nginx")));

        Assert.Equal("new", Found("/usr/sbin/nginx").Name);
    }

    private static byte[] Make(string form, params byte[][] blobs) => form == "Packages" ? MadeStores.Berkeley(blobs) : MadeStores.Ndb(blobs);

    private static RpmStore? TryOpen(string form, byte[] bytes, out string? reason) =>
        form == "Packages" ? BerkeleyStore.Open(new StoredArray(bytes), out reason) : NdbStore.Open(new StoredArray(bytes), out reason);

    private static RpmStore Open(string form, byte[] bytes) => TryOpen(form, bytes, out var reason) ?? throw new InvalidOperationException(reason);

    private static byte[] Header(string name, string version, string folder, params string[] files) =>
        new RpmHeaderMaker().Text(RpmTag.Name, name).Text(RpmTag.Version, version).Text(RpmTag.Release, "1").Text(RpmTag.Architecture, "noarch").Texts(RpmTag.BaseNames, files).Texts(RpmTag.FolderNames, folder)
            .Numbers(RpmTag.FolderIndexes, new int[files.Length]).Make();

    private PackageAnswer Ask(string path) => new PackageLookup(_root.Path).Find(path, verify: true);

    private PackageObservation Found(string path) => Assert.IsType<PackageAnswer.Found>(Ask(path)).Package;
}
