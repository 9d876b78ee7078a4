using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.MacOs;
using Xunit;

namespace Sallyport.Tests.Wire.MacOs;

public sealed class ProcessArgumentsTests
{
    private static readonly byte[] Nginx = [3, 0, 0, 0, .. "/opt/nginx\0\0\0\0\0\0nginx\0-c\0my file.conf\0HOME=/\0"u8];

    [Fact]
    public void The_words_are_read_and_the_environment_is_not() => Assert.Equal(["nginx", "-c", "my file.conf"], ProcessArguments.Read(Nginx).Value.ToArray());

    [Fact]
    public void No_words_are_none() => Assert.Empty(ProcessArguments.Read([0, 0, 0, 0, .. "/opt/x\0\0"u8]).Value);

    [Fact]
    public void Words_that_were_cut_need_more()
    {
        for (var cut = 7; cut < Nginx.Length - 7; cut++) Assert.Equal(ParseStatus.NeedMore, ProcessArguments.Read(Nginx.AsSpan(0, cut)).Status);
    }

    [Fact]
    public void More_words_than_bytes_are_malformed() => Assert.Equal(ParseStatus.Malformed, ProcessArguments.Read([255, 255, 0, 0, .. "/x\0"u8]).Status);

    [Fact]
    public void No_bytes_are_too_odd() => Prop.ForAll<byte[], byte>((bytes, count) =>
    {
        byte[] odd = [count, 0, 0, 0, .. bytes];
        _ = (ProcessArguments.Read(odd).Status, ProcessArguments.Read(bytes).Status);
    }).QuickCheckThrowOnFailure();
}
