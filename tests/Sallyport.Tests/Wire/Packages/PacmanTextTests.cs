using System.Formats.Tar;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Packages;
using Xunit;

namespace Sallyport.Tests.Wire.Packages;

public sealed class PacmanTextTests
{
    [Theory]
    [InlineData("%NAME%\nnginx\n\n%VERSION%\n1:2-3\n\n", "\n%NAME%\n", "nginx")]
    [InlineData("%NAME%\nnginx\n\n%VERSION%\n1:2-3\n\n", "\n%VERSION%\n", "1:2-3")]
    [InlineData("%NAME%\nnginx\n\n%VERSION%\n1:2-3\n\n", "\n%BASE%\n", "")]
    [InlineData("%NAME%\nngi", "\n%NAME%\n", "")]
    [InlineData("", "\n%NAME%\n", "")]
    public void A_block_has_its_value_on_the_next_line(string text, string block, string value) =>
        Assert.Equal(value, Encoding.UTF8.GetString(PacmanBlocks.First(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(block))));

    [Theory]
    [InlineData("nginx-1.2-1", "nginx")]
    [InlineData("lib32-glibc-1:2.40-1.1", "lib32-glibc")]
    [InlineData("no-version", "")]
    [InlineData("", "")]
    public void A_folder_is_named_after_package_version_and_release(string folder, string name) => Assert.Equal(name, Encoding.UTF8.GetString(PacmanBlocks.NameOf(Encoding.UTF8.GetBytes(folder))));

    [Fact]
    public void A_files_keywords_are_found_by_its_path_however_it_is_written()
    {
        var text = "#mtree\n/set type=file mode=644\n./usr/bin time=1.0 type=dir\n./usr/bin/a\\040b\\134 time=1.0 md5digest=1 sha256digest=abc \n./usr/bin/\\303\\244 sha256digest=def\n./cut sha256digest=no"u8;

        Assert.Equal("abc", Digest(text, "usr/bin/a b\\"));
        Assert.Equal("def", Digest(text, "usr/bin/ä"));
        Assert.Equal("", Digest(text, "usr/bin"));
        Assert.Null(Digest(text, "usr/bin/a"));
        Assert.Null(Digest(text, "usr/bin/a b\\x"));
        Assert.Null(Digest(text, "cut"));
    }

    [Fact]
    public void Heads_of_an_archive_that_the_platform_wrote_are_read()
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
            writer.WriteEntry(new UstarTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "nginx-1-1/desc") { DataStream = new MemoryStream(new byte[700]) });

        var entry = Sallyport.Wire.Packages.TarEntry.Read(archive.ToArray());
        Assert.Equal(("nginx-1-1/desc", 700L, 1024L, (byte)'0', false), (Encoding.UTF8.GetString(entry.Value.Name), entry.Value.Length, entry.Value.Padded, entry.Value.Kind, entry.Value.IsEnd));
        Assert.True(Sallyport.Wire.Packages.TarEntry.Read(archive.ToArray().AsSpan(512 + 1024)).Value.IsEnd);

        var damaged = archive.ToArray();
        damaged[3] ^= 1;
        Assert.Equal((ParseStatus.Malformed, 148), (Sallyport.Wire.Packages.TarEntry.Read(damaged).Status, Sallyport.Wire.Packages.TarEntry.Read(damaged).Offset));
        Assert.Equal(ParseStatus.NeedMore, Sallyport.Wire.Packages.TarEntry.Read(damaged.AsSpan(0, 511)).Status);
    }

    [Fact]
    public void Random_bytes_are_read_without_harm() => Prop.ForAll<byte[]>(bytes =>
    {
        _ = PacmanBlocks.First(bytes, "\n%NAME%\n"u8);
        _ = PacmanBlocks.NameOf(bytes);
        _ = Digest(bytes, "a");
        _ = Digest([(byte)'a', (byte)'\\', .. bytes, (byte)'\n'], "a\\000");
        _ = Sallyport.Wire.Packages.TarEntry.Read([.. bytes, .. new byte[512]]);
    }).QuickCheckThrowOnFailure();

    private static string? Digest(ReadOnlySpan<byte> text, string path)
    {
        var lines = new MtreeLines(text);
        while (lines.MoveNext())
        {
            if (lines.Is(Encoding.UTF8.GetBytes(path))) return Encoding.UTF8.GetString(lines.Value("sha256digest="u8));
        }

        return null;
    }
}
