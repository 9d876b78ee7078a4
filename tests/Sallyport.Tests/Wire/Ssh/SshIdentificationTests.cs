using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Ssh;
using Xunit;

namespace Sallyport.Tests.Wire.Ssh;

public sealed class SshIdentificationTests
{
    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n", "2.0", "OpenSSH_9.2p1", "Debian-2+deb12u3", 0)]
    [InlineData("SSH-2.0-dropbear_2022.83\n", "2.0", "dropbear_2022.83", "", 0)]
    [InlineData("SSH-1.99-Cisco-1.25\r\nmore", "1.99", "Cisco-1.25", "", 0)]
    [InlineData("Welcome\r\n\r\nSSH-2.0-x a b\r\n", "2.0", "x", "a b", 2)]
    public void The_parts_of_the_line_are_told_apart(string text, string protocol, string software, string comments, int preceding)
    {
        var result = SshIdentification.Read(Encoding.ASCII.GetBytes(text));

        Assert.True(result.IsOk);
        var read = result.Value;
        Assert.Equal(
            (protocol, software, comments, preceding),
            (Encoding.ASCII.GetString(read.Protocol), Encoding.ASCII.GetString(read.Software), Encoding.ASCII.GetString(read.Comments), read.PrecedingLines));
        Assert.Equal(text.LastIndexOf('\n') + 1, result.Consumed);
    }

    [Theory]
    [InlineData("SSH-2.0\r\n")]
    [InlineData("SSH--x\r\n")]
    [InlineData("SSH-2.0-\r\n")]
    [InlineData("SSH-2.0- comment\r\n")]
    [InlineData("\u0016\u0003\u0001")]
    public void What_is_no_identification_is_malformed(string text) =>
        Assert.Equal(ParseStatus.Malformed, SshIdentification.Read(Encoding.ASCII.GetBytes(text)).Status);

    [Fact]
    public void Lines_without_end_and_lines_in_plenty_are_refused()
    {
        Assert.Equal(ParseStatus.Malformed, SshIdentification.Read(Encoding.ASCII.GetBytes(new string('x', 300))).Status);
        Assert.Equal(ParseStatus.Malformed, SshIdentification.Read(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("x\n", 100)))).Status);
    }

    [Fact]
    public void Every_prefix_needs_more()
    {
        var bytes = Encoding.ASCII.GetBytes("banner\r\nSSH-2.0-OpenSSH_9.2p1\r\n");
        for (var cut = 0; cut < bytes.Length; cut++) Assert.Equal(ParseStatus.NeedMore, SshIdentification.Read(bytes.AsSpan(0, cut)).Status);
    }

    [Fact]
    public void Random_bytes_end_in_a_result() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            var result = SshIdentification.Read((byte[])[.. "SSH-"u8, .. bytes, (byte)'\n']);
            Assert.True(result.IsOk || result.Reason is not null);
        }).QuickCheckThrowOnFailure();
}
