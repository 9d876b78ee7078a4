using Sallyport.Host.Configuration.Files;
using Xunit;

namespace Sallyport.Tests.Host.Configuration;

public sealed class FilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sallyport-root-").FullName;

    [Theory]
    [InlineData("a.conf", "*.conf", true)]
    [InlineData(".a.conf", "*.conf", false)]
    [InlineData(".a", ".*", true)]
    [InlineData("abc", "a?c", true)]
    [InlineData("abc", "a[!b]c", false)]
    [InlineData("a-c", "a[]-]c", true)]
    [InlineData("a5", "a[0-9]", true)]
    [InlineData("a*", "a\\*", true)]
    [InlineData("ab", "a\\*", false)]
    [InlineData("a[", "a[", true)]
    [InlineData("aaab", "*a*b", true)]
    [InlineData("", "*", true)]
    public void A_name_matches_a_pattern_as_a_shell_says(string name, string pattern, bool matches) => Assert.Equal(matches, Glob.Matches(name, pattern));

    [Fact]
    public void Many_stars_cost_no_more_than_the_product_of_the_lengths() => Assert.False(Glob.Matches(new string('a', 5000), string.Concat(Enumerable.Repeat("*a", 2000)) + "b"));

    [Fact]
    public void An_absolute_link_stays_below_the_root()
    {
        Directory.CreateDirectory($"{_root}/etc/enabled");
        File.WriteAllText($"{_root}/etc/real", "inside");
        File.CreateSymbolicLink($"{_root}/etc/enabled/a.conf", "/etc/real");
        File.CreateSymbolicLink($"{_root}/etc/enabled/b.conf", "../../../../../../etc/real");
        var files = new RootedFiles(_root);

        Assert.Equal(["/etc/enabled/a.conf", "/etc/enabled/b.conf"], files.List("/etc/enabled/*.conf").AsEnumerable());
        Assert.All(files.List("/etc/enabled/*.conf"), path => Assert.Equal("inside"u8, Assert.IsType<FileReading.Taken>(files.Read(path)).Bytes.Span));
    }

    [Fact]
    public void A_link_to_itself_is_refused()
    {
        File.CreateSymbolicLink($"{_root}/a", "/a");

        Assert.IsType<FileReading.Refused>(new RootedFiles(_root).Read("/a"));
    }

    [Fact]
    public void Folders_missing_files_and_too_large_ones_are_told_apart()
    {
        Directory.CreateDirectory($"{_root}/d");
        using (var large = File.Create($"{_root}/large")) large.SetLength(5 << 20);
        var files = new RootedFiles(_root);

        Assert.IsType<FileReading.Folder>(files.Read("/d"));
        Assert.IsType<FileReading.Missing>(files.Read("/none"));
        Assert.IsType<FileReading.Missing>(files.Read("/no\0ne"));
        Assert.Equal(new FileReading.Refused("is larger than 4 MiB"), files.Read("/large"));
    }

    [Fact]
    public void A_pipe_without_a_writer_does_not_hold_the_reader()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var maker = System.Diagnostics.Process.Start("mkfifo", $"{_root}/pipe");
        maker.WaitForExit();

        Assert.Equal(0, Assert.IsType<FileReading.Taken>(new RootedFiles(_root).Read("/pipe")).Bytes.Length);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
