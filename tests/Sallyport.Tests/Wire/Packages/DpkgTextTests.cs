using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.Packages;
using Xunit;

namespace Sallyport.Tests.Wire.Packages;

public sealed class DpkgTextTests
{
    private const string Status = "Package: a\nVersion: 1\n\n\nPackage: b\nConffiles:\n /etc/b 0123456789abcdef0123456789abcdef\n /etc/c newconffile\n /etc/d fedcba9876543210fedcba9876543210 obsolete\nversion: 2 \nDescription: x\n Version: 9\n";

    [Fact]
    public void Stanzas_end_at_empty_lines()
    {
        Assert.Equal(["a", "b"], Read(Status).Select(stanza => Field(stanza, "Package:")));
        Assert.Equal("1", Field(Read(Status)[0], "Version:"));
    }

    [Fact]
    public void A_field_is_found_in_any_case_but_not_inside_a_folded_text() => Assert.Equal("2", Field(Read(Status)[1], "Version:"));

    [Fact]
    public void A_missing_field_is_empty() => Assert.Equal("", Field(Read(Status)[0], "Source:"));

    [Theory]
    [InlineData("/etc/b", "0123456789abcdef0123456789abcdef")]
    [InlineData("/etc/c", "")]
    [InlineData("/etc/d", "fedcba9876543210fedcba9876543210")]
    [InlineData("/etc", "")]
    public void Digests_of_configuration_files_stand_in_the_status(string path, string digest) =>
        Assert.Equal(digest, Encoding.ASCII.GetString(DigestLines.FindConfiguration(ControlStanza.Folded(Read(Status)[1], "Conffiles:"u8), Encoding.ASCII.GetBytes(path))));

    [Theory]
    [InlineData("bin/b", "22222222222222222222222222222222")]
    [InlineData("usr/bin/b", "11111111111111111111111111111111")]
    [InlineData("usr/bin", "")]
    [InlineData("usr/bin/cut", "")]
    [InlineData("usr/bin/short", "")]
    public void A_digest_is_that_of_the_whole_path(string path, string digest) => Assert.Equal(digest, Encoding.ASCII.GetString(DigestLines.Find(
        "11111111111111111111111111111111  usr/bin/b\n22222222222222222222222222222222  bin/b\n333  usr/bin/short\n44444444444444444444444444444444  usr/bin/cut"u8, Encoding.ASCII.GetBytes(path))));

    [Fact]
    public void Only_lines_with_the_name_are_given_and_half_a_line_is_none()
    {
        var list = "/.\n/usr/bin/bash\n/bin/bash\n/bin/rbash\n/usr/share/bash/x\n/opt/bash"u8;

        Assert.Equal(["/usr/bin/bash", "/bin/bash"], Lines(list, "/bash\n"u8));
        Assert.True(PathLines.IsCut(list, "\n"u8));
        Assert.False(PathLines.IsCut("/.\n"u8, "\n"u8));
        Assert.False(PathLines.IsCut(default, "\n"u8));
    }

    [Fact]
    public void Diversions_are_groups_of_three_lines()
    {
        var read = Diversion.ReadAll("/a\n/a.x\ndash\n/b\n/b.y\n:\n/c\n/c.z\n"u8, out var whole);

        Assert.Equal([new("/a", "/a.x", "dash"), new("/b", "/b.y", null)], read);
        Assert.False(whole);
    }

    [Fact]
    public void Random_bytes_are_read_without_harm() => Prop.ForAll<byte[]>(bytes =>
    {
        foreach (var stanza in Read(Encoding.Latin1.GetString(bytes))) _ = Field(stanza.ToArray(), "A:");
        _ = Lines(bytes, "/a\n"u8);
        _ = DigestLines.Find(bytes, "a"u8);
        Diversion.ReadAll(bytes, out _);
    }).QuickCheckThrowOnFailure();

    private static string Field(byte[] stanza, string name) => Encoding.UTF8.GetString(ControlStanza.Field(stanza, Encoding.ASCII.GetBytes(name)));

    private static List<byte[]> Read(string text)
    {
        var stanzas = new Stanzas(Encoding.Latin1.GetBytes(text));
        var read = new List<byte[]>();
        while (stanzas.MoveNext()) read.Add(stanzas.Current.ToArray());
        return read;
    }

    private static List<string> Lines(ReadOnlySpan<byte> list, ReadOnlySpan<byte> tail)
    {
        var lines = new PathLines(list, tail);
        var read = new List<string>();
        while (lines.MoveNext()) read.Add(Encoding.UTF8.GetString(lines.Current));
        return read;
    }
}
