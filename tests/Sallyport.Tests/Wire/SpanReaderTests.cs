using Sallyport.Wire;
using Xunit;

namespace Sallyport.Tests.Wire;

public sealed class SpanReaderTests
{
    [Fact]
    public void Numbers_are_read_most_significant_byte_first()
    {
        var reader = new SpanReader([1, 0, 2, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 5]);

        Assert.Equal(1, reader.ReadUInt8());
        Assert.Equal(2, reader.ReadUInt16());
        Assert.Equal(3, reader.ReadUInt24());
        Assert.Equal(4u, reader.ReadUInt32());
        Assert.Equal(5u, reader.ReadUInt64());
        Assert.True(reader.AtEnd);
    }

    [Fact]
    public void The_first_read_past_the_end_latches_and_later_reads_give_nothing()
    {
        var reader = new SpanReader([0, 9, 1]);

        Assert.True(reader.ReadVector16().IsEmpty);
        Assert.True(reader.Failed);
        Assert.Equal(0, reader.ReadUInt8());
        Assert.Equal(0, reader.Remaining);
        Assert.False(reader.AtEnd);
    }

    [Fact]
    public void An_empty_vector_is_not_a_failure()
    {
        var reader = new SpanReader([0]);

        Assert.True(reader.ReadVector8().IsEmpty);
        Assert.True(reader.AtEnd);
    }
}
