using Sallyport.Wire.Quic;
using Xunit;

namespace Sallyport.Tests.Wire.Quic;

public sealed class VersionNegotiationTests
{
    private static readonly byte[] Good = [0x80, 0, 0, 0, 0, 2, 7, 8, 1, 9, 0x1A, 0x2A, 0x3A, 0x4A, 0, 0, 0, 1, 0x6B, 0x33, 0x43, 0xCF];

    [Fact]
    public void Versions_and_connection_ids_are_read_in_order()
    {
        var read = VersionNegotiation.Read(Good);

        Assert.True(read.IsOk);
        Assert.Equal(3, read.Value.Count);
        Assert.True(read.Value[0].IsReserved);
        Assert.Equal((QuicVersion.V1, QuicVersion.V2), (read.Value[1], read.Value[2]));
        Assert.True(read.Value.Destination.SequenceEqual((ReadOnlySpan<byte>)[7, 8]));
        Assert.True(read.Value.Source.SequenceEqual((ReadOnlySpan<byte>)[9]));
    }

    [Fact]
    public void Every_cut_in_the_header_and_in_a_version_is_malformed()
    {
        for (var length = 0; length < Good.Length; length++)
        {
            var whole = length is 14 or 18;
            Assert.Equal(whole, VersionNegotiation.Read(Good.AsSpan(0, length)).IsOk);
        }
    }

    [Theory]
    [InlineData(0x40, 0)]
    [InlineData(0x80, 1)]
    public void A_short_header_and_another_version_are_no_negotiation(byte first, byte version)
    {
        var datagram = (byte[])[first, 0, 0, 0, version, .. Good[5..]];

        Assert.NotNull(VersionNegotiation.Read(datagram).Reason);
    }

    [Fact]
    public void The_question_is_a_long_header_of_a_reserved_version_in_1200_bytes()
    {
        var question = VersionQuestion.Write([1, 2, 3, 4, 5, 6, 7, 8], [9, 9, 9, 9, 9, 9, 9, 9]);

        Assert.Equal(1200, question.Length);
        Assert.Equal([0xC0, 0x1A, 0x2A, 0x3A, 0x4A, 8, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9], question[..16]);
        Assert.True(QuicVersion.Unknown.IsReserved);
    }

    [Theory]
    [InlineData(1, "v1")]
    [InlineData(0x6B3343CF, "v2")]
    [InlineData(0xFF00001D, "draft-29")]
    [InlineData(0x51303433, "0x51303433")]
    public void Versions_have_names(uint id, string name) => Assert.Equal(name, new QuicVersion(id).Name);
}
