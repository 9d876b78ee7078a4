using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.Packages;
using Xunit;

namespace Sallyport.Tests.Wire.Packages;

public sealed class Lz4BlockTests
{
    [Fact]
    public void Literals_and_a_copy_that_overlaps_itself_are_decoded()
    {
        // "ab", then 10 bytes from 2 back, then the five literals that a block ends with.
        byte[] block = [0x26, (byte)'a', (byte)'b', 2, 0, 0x50, .. "fghij"u8];
        var output = new byte[64];

        Assert.Equal(17, Lz4Block.Decode(block, output, 0));
        Assert.Equal("abababababab"u8.ToArray().Concat("fghij"u8.ToArray()), output[..17]);
    }

    [Fact]
    public void A_copy_may_reach_into_the_block_before()
    {
        var output = new byte[64];
        "history!"u8.CopyTo(output);

        Assert.Equal(13, Lz4Block.Decode([0x00, 8, 0, 0x10, (byte)'.'], output, 8));
        Assert.Equal("history!hist."u8.ToArray(), output[..13]);
    }

    [Theory]
    [InlineData(new byte[] { 0x00, 1, 0, 0x10, 1 })] // nothing lies one byte back
    [InlineData(new byte[] { 0x10, 1, 0, 0, 0x10, 1 })] // a distance of nothing
    [InlineData(new byte[] { 0x40, 1, 2 })] // fewer literals than are told
    [InlineData(new byte[] { 0x10, 1, 1 })] // half a distance
    [InlineData(new byte[] { 0xF0 })] // a length that does not go on
    [InlineData(new byte[] { 0xF0, 255, 255 })] // a length without its end
    [InlineData(new byte[] { 0x1F, 1, 1, 0, 255, 0, 0x10, 1 })] // more than there is room for
    [InlineData(new byte[] { })]
    public void What_is_malformed_is_refused(byte[] block) => Assert.Equal(-1, Lz4Block.Decode(block, new byte[64], 0));

    [Fact]
    public void Any_text_comes_back_from_blocks_that_a_plain_encoder_makes() => Prop.ForAll(
        Gen.Choose(0, 3).Select(letter => (byte)('a' + letter)).ArrayOf().Resize(400).ToArbitrary(),
        text =>
        {
            var output = new byte[text.Length + 100];
            var end = Lz4Block.Decode(Lz4Encoder.Encode(text), output, 100);
            return end == text.Length + 100 && output.AsSpan(100, text.Length).SequenceEqual(text);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Long_text_comes_back_whatever_lengths_and_distances_it_is_made_of() => Prop.ForAll(
        Gen.Choose(0, 5).ArrayOf().Resize(3000).ToArbitrary(),
        kinds =>
        {
            var text = Lines(kinds);
            var output = new byte[text.Length + 300];
            output.AsSpan(text.Length + 100).Fill(0xA5);
            var end = Lz4Block.Decode(Lz4Encoder.Encode(text), output.AsSpan(0, text.Length + 100), 100);
            return end == text.Length + 100 && output.AsSpan(100, text.Length).SequenceEqual(text) && !output.AsSpan(text.Length + 100).ContainsAnyExcept((byte)0xA5);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bytes_that_are_no_block_write_nothing_outside_where_short_sequences_go_by_vectors() => Prop.ForAll(
        Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(2000).ToArbitrary(),
        bytes =>
        {
            var whole = new byte[6000];
            whole.AsSpan().Fill(0xA5);
            Lz4Block.Decode(bytes, whole.AsSpan(0, 4000), 1000);
            return !whole.AsSpan(0, 1000).ContainsAnyExcept((byte)0xA5) && !whole.AsSpan(4000).ContainsAnyExcept((byte)0xA5);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Random_bytes_write_nothing_before_the_start_or_behind_the_end() => Prop.ForAll<byte[]>(bytes =>
    {
        var whole = new byte[300];
        whole.AsSpan().Fill(0xA5);
        Lz4Block.Decode(bytes, whole.AsSpan(0, 200), 100);
        return !whole.AsSpan(0, 100).ContainsAnyExcept((byte)0xA5) && !whole.AsSpan(200).ContainsAnyExcept((byte)0xA5);
    }).QuickCheckThrowOnFailure();

    /// <summary>Runs, repeats of what lies near and far, and what never came before: copies overlap themselves, go on over further bytes of length, and stand beside short and long literals.</summary>
    private static byte[] Lines(int[] kinds)
    {
        var text = new List<byte>();
        foreach (var (kind, place) in kinds.Select((kind, place) => (kind, place)))
        {
            text.AddRange(kind switch
            {
                0 => Enumerable.Repeat((byte)'=', 1 + (place % 40)),
                1 => text.TakeLast(5 + (place % 30)).ToArray(),
                2 => text.Take(1 + (place * 7 % 900)).ToArray(),
                3 => "Depends: libc6 (>= 2.14), "u8.ToArray(),
                _ => [(byte)(place * 31), (byte)(place >> 3), (byte)place],
            });
            if (text.Count > 8_000) break;
        }

        return [.. text];
    }
}
