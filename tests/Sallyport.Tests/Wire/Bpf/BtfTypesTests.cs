using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.Bpf;
using Xunit;

namespace Sallyport.Tests.Wire.Bpf;

public sealed class BtfTypesTests
{
    private const int Function = 12;

    /// <summary>One of every kind, with what follows it, before what is looked for.</summary>
    private static MadeTypes EveryKind()
    {
        var types = new MadeTypes();
        types.Add(1, "int", 4, words: 32);
        types.Add(2, string.Empty, 1);
        types.Add(3, string.Empty, 0, words: [1, 1, 8]);
        types.Structure("pair", 8, ("first", 1, 0), ("second", 1, 32));
        types.Add(5, "either", 4, 1, words: [types.Name("one"), 1, 0]);
        types.Add(6, "colour", 4, 2, words: [types.Name("red"), 0, types.Name("green"), 1]);
        types.Add(7, "later");
        foreach (var kind in (int[])[8, 9, 10, 11, 18]) types.Add(kind, "other", 1);
        types.Add(13, string.Empty, 1, 2, words: [types.Name("a"), 1, types.Name("b"), 2]);
        types.Add(14, "variable", 1, words: 1);
        types.Add(15, ".data", 4, 1, words: [14, 0, 4]);
        types.Add(16, "float", 4);
        types.Add(17, "tag", 4, words: 0xFFFFFFFF);
        types.Add(19, "long", 8, 1, words: [types.Name("big"), 0, 1]);
        return types;
    }

    [Fact]
    public void What_lies_behind_one_of_every_kind_is_found()
    {
        var made = EveryKind();
        var function = made.Add(Function, "wanted", 13);
        made.Structure("last", 24, ("at_eight", 1, 64), ("at_twenty", 1, 160));

        Assert.True(BtfTypes.TryRead(made.Image(), out var types));
        Assert.Equal(made.Count + 1, types.Count);
        Assert.Equal(function, types.Function("wanted"u8));
        Assert.Equal((24, 8, 20), (types.Size("last"u8), types.Offset("last"u8, "at_eight"u8), types.Offset("last"u8, "at_twenty"u8)));
    }

    [Fact]
    public void What_is_not_there_is_null_and_a_name_of_another_kind_is_not_there()
    {
        var made = EveryKind();

        Assert.True(BtfTypes.TryRead(made.Image(), out var types));
        Assert.Null(types.Function("pair"u8));
        Assert.Null(types.Function("nothing"u8));
        Assert.Null(types.Size("either"u8));
        Assert.Null(types.Offset("pair"u8, "third"u8));
        Assert.Null(types.Offset("pair"u8, "red"u8));
        Assert.Null(types.Offset("pair"u8, "firs"u8));
        Assert.Null(types.Offset("pai"u8, "first"u8));
    }

    [Fact]
    public void A_member_of_a_structure_or_union_without_a_name_lies_where_both_places_add_up()
    {
        var made = new MadeTypes();
        var number = made.Add(1, "int", 4, words: 32);
        var inner = made.Structure(string.Empty, 16, ("skipped", number, 0), ("deep", number, 64));
        var union = made.Add(5, string.Empty, 16, 1, words: [0, (uint)inner, 0]);
        made.Structure("outer", 64, ("before", number, 0), (string.Empty, union, 128), ("behind", number, 256));

        Assert.True(BtfTypes.TryRead(made.Image(), out var types));
        Assert.Equal((24, 32), (types.Offset("outer"u8, "deep"u8), types.Offset("outer"u8, "behind"u8)));
    }

    [Fact]
    public void With_fields_of_bits_the_upper_byte_is_their_width_and_one_within_a_byte_has_no_place_of_its_own()
    {
        var made = new MadeTypes();
        var number = made.Add(1, "int", 4, words: 32);
        made.Add(4, "flags", 8, 3, flag: true, made.Name("whole"), (uint)number, 32, made.Name("byte"), (uint)number, (8u << 24) | 8, made.Name("bit"), (uint)number, (1u << 24) | 17);

        Assert.True(BtfTypes.TryRead(made.Image(), out var types));
        Assert.Equal((4, 1, null), (types.Offset("flags"u8, "whole"u8), types.Offset("flags"u8, "byte"u8), types.Offset("flags"u8, "bit"u8)));
    }

    [Fact]
    public void A_structure_that_contains_itself_ends()
    {
        var made = new MadeTypes();
        made.Structure("snake", 8, (string.Empty, 1, 0));
        made.Name("tail");

        Assert.True(BtfTypes.TryRead(made.Image(), out var types));
        Assert.Null(types.Offset("snake"u8, "tail"u8));
    }

    [Fact]
    public void A_kind_of_unknown_length_ends_the_reading()
    {
        var made = EveryKind();
        made.Add(20, "of tomorrow");

        Assert.False(BtfTypes.TryRead(made.Image(), out _));
    }

    [Fact]
    public void An_image_that_is_cut_anywhere_is_not_taken()
    {
        var image = EveryKind().Image();

        Assert.All(Enumerable.Range(0, image.Length), length => Assert.False(BtfTypes.TryRead(image.AsSpan(0, length), out _)));
    }

    [Fact]
    public void Lengths_that_lie_never_lead_beyond_the_image()
    {
        var image = EveryKind().Image();
        Prop.ForAll(Gen.Choose(0, image.Length - 1).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (at, value) =>
        {
            var changed = image.ToArray();
            changed[at] = (byte)value;
            if (BtfTypes.TryRead(changed, out var types)) _ = (types.Function("wanted"u8), types.Offset("pair"u8, "second"u8), types.Size("pair"u8));
        }).QuickCheckThrowOnFailure();
    }
}
