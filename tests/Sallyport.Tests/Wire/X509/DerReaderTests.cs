using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.X509.Der;
using Xunit;

namespace Sallyport.Tests.Wire.X509;

public sealed class DerReaderTests
{
    [Theory]
    [InlineData("0500", 2)]
    [InlineData("0401AA", 3)]
    [InlineData("3000", 2)]
    public void An_element_ends_where_its_length_says(string hex, int end)
    {
        var reader = new DerReader(Convert.FromHexString(hex + "FFFF"));

        Assert.Equal(end, reader.ReadElement().End);
        Assert.False(reader.Failed);
    }

    [Theory]
    [InlineData("3080", "indefinite")]
    [InlineData("048101", "shortest")]
    [InlineData("04820080", "shortest")]
    [InlineData("0485", "four octets")]
    [InlineData("0484FFFFFFFF", "2^31")]
    [InlineData("1F8101", "above 30")]
    public void Lengths_and_tags_that_DER_forbids_are_named(string hex, string reason)
    {
        var reader = new DerReader(Convert.FromHexString(hex + "00000000"));

        reader.ReadElement();

        Assert.True(reader.Failed);
        Assert.Contains(reason, reader.Failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("30", 1)]
    [InlineData("3082", 2)]
    [InlineData("30820200", 512)]
    [InlineData("3003AA", 2)]
    public void Outside_of_every_element_running_out_means_more_bytes_are_needed(string hex, int missing)
    {
        var reader = new DerReader(Convert.FromHexString(hex));

        reader.Enter(DerTag.Sequence);

        Assert.Null(reader.Failure.Reason);
        Assert.Equal(missing, reader.Failure.Count);
    }

    [Fact]
    public void Inside_an_element_running_out_is_malformed_at_the_offset_of_the_whole()
    {
        var reader = new DerReader(Convert.FromHexString("30040405AAAAFFFFFF"));

        reader.Enter(DerTag.Sequence);
        reader.Read(DerTag.OctetString);

        Assert.Equal(2, reader.Failure.Count);
        Assert.Contains("runs past", reader.Failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaving_wants_the_content_used_up_and_skipping_does_not()
    {
        var strict = new DerReader(Convert.FromHexString("30040201010500"));
        strict.Leave(strict.Enter(DerTag.Sequence));
        Assert.True(strict.Failed);

        var lenient = new DerReader(Convert.FromHexString("3003020101" + "0500"));
        lenient.Skip(lenient.Enter(DerTag.Sequence));
        lenient.ReadElement(DerTag.Null);
        Assert.False(lenient.Failed);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        byte[] nested = [];
        for (var i = 0; i <= DerReader.MaxDepth; i++) nested = HandMadeCertificate.Sequence(nested);
        var reader = new DerReader(nested);

        for (var i = 0; i < DerReader.MaxDepth; i++) reader.Enter(DerTag.Sequence);
        Assert.False(reader.Failed);
        reader.Enter(DerTag.Sequence);

        Assert.True(reader.Failed);
    }

    [Fact]
    public void The_first_failure_stays_and_later_reads_give_nothing()
    {
        var reader = new DerReader(new byte[] { 0x02, 0x00, 0x05, 0x00 });

        reader.ReadInteger();
        var first = reader.Failure;
        reader.Fail("another", 99);

        Assert.Equal(first, reader.Failure);
        Assert.True(reader.Read(DerTag.Null).IsEmpty);
        Assert.False(reader.More);
    }

    [Theory]
    [InlineData("0101FF", true)]
    [InlineData("010100", false)]
    public void A_boolean_is_all_ones_or_all_zeros(string hex, bool value)
    {
        var reader = new DerReader(Convert.FromHexString(hex));

        Assert.Equal(value, reader.ReadBoolean());
        Assert.False(reader.Failed);
    }

    [Theory]
    [InlineData("010101")]
    [InlineData("0100")]
    [InlineData("0102FFFF")]
    public void Any_other_boolean_is_malformed(string hex)
    {
        var reader = new DerReader(Convert.FromHexString(hex));

        reader.ReadBoolean();

        Assert.True(reader.Failed);
    }

    [Theory]
    [InlineData("02020001")]
    [InlineData("0202FF80")]
    [InlineData("0200")]
    public void An_integer_that_is_not_in_its_shortest_form_is_malformed(string hex)
    {
        var reader = new DerReader(Convert.FromHexString(hex));

        reader.ReadInteger();

        Assert.True(reader.Failed);
    }

    [Theory]
    [InlineData("02047FFFFFFF", int.MaxValue, false)]
    [InlineData("020500FFFFFFFF", 0, true)]
    [InlineData("0201FF", 0, true)]
    public void Small_integers_are_those_that_fit_and_are_not_negative(string hex, int value, bool failed)
    {
        var reader = new DerReader(Convert.FromHexString(hex));

        Assert.Equal(value, reader.ReadSmallInteger());
        Assert.Equal(failed, reader.Failed);
    }

    [Theory]
    [InlineData("03020780", 1, false)]
    [InlineData("030206C0", 3, false)]
    [InlineData("0303078000", 1, false)]
    [InlineData("030100", 0, false)]
    [InlineData("0300", 0, true)]
    [InlineData("030101", 0, true)]
    [InlineData("030208FF", 0, true)]
    public void Named_bits_count_from_the_most_significant_bit(string hex, int bits, bool failed)
    {
        var reader = new DerReader(Convert.FromHexString(hex));

        Assert.Equal(bits, reader.ReadNamedBits());
        Assert.Equal(failed, reader.Failed);
    }

    [Theory]
    [InlineData("2.5.29.17")]
    [InlineData("1.2.840.113549.1.1.11")]
    [InlineData("2.999.3")]
    [InlineData("0.9.2342.19200300.100.1.25")]
    [InlineData("1.3.6.1.4.1.2147483647")]
    public void Object_identifiers_agree_with_the_platform_both_ways(string dotted)
    {
        var encoded = HandMadeCertificate.Oid(dotted);
        var reader = new DerReader(encoded);

        var read = reader.ReadObjectIdentifier();

        Assert.Equal(dotted, read.ToString());
        Assert.Equal(ObjectIdentifier.Parse(dotted), read);
        Assert.Equal(encoded.AsSpan(2).ToArray(), ObjectIdentifier.Parse(dotted).Content.ToArray());
    }

    [Theory]
    [InlineData("0600")]
    [InlineData("060180")]
    [InlineData("06028001")]
    [InlineData("06035580FF")]
    public void Object_identifiers_that_are_empty_cut_or_padded_are_malformed(string hex)
    {
        var reader = new DerReader(Convert.FromHexString(hex));

        reader.ReadObjectIdentifier();

        Assert.True(reader.Failed);
    }

    [Fact]
    public void An_arc_of_many_octets_is_still_printed()
    {
        var reader = new DerReader(Convert.FromHexString("060B558FFFFFFFFFFFFFFFFF7F"));

        Assert.StartsWith("2.5.", reader.ReadObjectIdentifier().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("170D3439313233313233353935395A", 2049)]
    [InlineData("170D3530303130313030303030305A", 1950)]
    [InlineData("180F32303530303130313030303030305A", 2050)]
    [InlineData("180F39393939313233313233353935395A", 9999)]
    public void Times_are_read_in_the_century_RFC_5280_gives_them(string hex, int year)
    {
        var reader = new DerReader(Convert.FromHexString(hex));

        Assert.Equal(year, reader.ReadTime().Year);
        Assert.False(reader.Failed);
    }

    [Theory]
    [InlineData("170B343931323331323335395A")] // no seconds
    [InlineData("170D3439313333313233353935395A")] // month 13
    [InlineData("170D3233303232393030303030305A")] // 29 February 2023
    [InlineData("170D3439313233313233353936305A")] // second 60
    [InlineData("17113439313233313233353935392B30303030")] // an offset
    [InlineData("180F30303030303130313030303030305A")] // year 0
    [InlineData("18113230353030313031303030303030 2E305A")] // a fraction
    public void Any_other_time_is_malformed_and_says_so(string hex)
    {
        var reader = new DerReader(Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal)));

        reader.ReadTime();

        Assert.Contains("time", reader.Failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_walked_as_elements_never_throw_and_never_leave_the_input() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            var reader = new DerReader(bytes);
            while (reader.More)
            {
                var element = reader.ReadElement();
                Assert.InRange(element.End, 0, bytes.Length);
            }

            Assert.True(reader.Failed || reader.Position == bytes.Length);
        }).QuickCheckThrowOnFailure();
}
