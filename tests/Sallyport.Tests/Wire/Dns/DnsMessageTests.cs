using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Dns;
using Xunit;

namespace Sallyport.Tests.Wire.Dns;

public sealed class DnsMessageTests
{
    [Fact]
    public void A_query_is_read_as_it_was_written()
    {
        var message = Read(DnsQuery.Write(0xABCD, "WWW.example.com.", DnsRecordType.Caa)!);

        Assert.Equal((0xABCD, false), (message.Id, message.Flags.IsResponse));
        Assert.Equal(new DnsQuestion(message.Question!.Name, DnsRecordType.Caa, 1), message.Question);
        Assert.Equal("WWW.example.com", message.Question.Name.Text);
    }

    [Fact]
    public void A_query_announces_its_size_and_wants_DNSSEC() =>
        Assert.Equal([0, 0, 41, 0x04, 0xD0, 0, 0, 0x80, 0, 0, 0], DnsQuery.Write(1, "example.com", DnsRecordType.A)![^11..]);

    [Fact]
    public void Answers_stand_under_compressed_names_and_carry_the_flags()
    {
        var message = Read(new DnsReply("example.com", DnsRecordType.Caa) { Authenticated = true, Truncated = true, Data = [DnsReply.Caa("issue", "ca.example")] }.Bytes());

        Assert.Equal((true, true, true, DnsResponseCode.NoError), (message.Flags.IsResponse, message.Flags.IsAuthenticated, message.Flags.IsTruncated, message.Flags.ResponseCode));
        Assert.Equal("example.com", Assert.Single(message.RecordsOf(message.Question!.Name, DnsRecordType.Caa)).Name.Text);
        Assert.Equal(300u, message.Answers[0].TimeToLive);
    }

    [Fact]
    public void An_alias_in_the_answer_is_followed()
    {
        var message = Read(new DnsReply("www.example.com", DnsRecordType.Tlsa) { Alias = "Other.example", Data = [DnsReply.Tlsa(3, 1, 1, new byte[32])] }.Bytes());

        Assert.Equal("Other.example", Assert.Single(message.RecordsOf(message.Question!.Name, DnsRecordType.Tlsa)).Name.Text);
        Assert.Empty(message.RecordsOf(message.Question.Name, DnsRecordType.Caa));
    }

    [Fact]
    public void Aliases_that_lead_in_a_circle_end()
    {
        byte[] circle = [0, 1, 0x80, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, (byte)'a', 0, 0, 1, 0, 1, .. DnsReply.Record([0xC0, 12], DnsRecordType.Cname, [0xC0, 12])];

        var message = Read(circle);

        Assert.Empty(message.RecordsOf(message.Question!.Name, DnsRecordType.A));
    }

    [Theory]
    [InlineData(0xC0, 12)] // itself
    [InlineData(0xC0, 20)] // ahead
    [InlineData(0xFF, 0xFF)] // beyond the end
    [InlineData(0x40, 1)] // a label type of nobody
    public void A_name_that_points_nowhere_is_malformed(byte first, byte second) =>
        Assert.Equal(ParseStatus.Malformed, DnsMessage.Read(new byte[] { 0, 1, 0x80, 0, 0, 1, 0, 0, 0, 0, 0, 0, first, second, 0, 1, 0, 1 }).Status);

    [Fact]
    public void A_staircase_of_pointers_ends_at_the_limit()
    {
        // The owner of the last record is a chain of pointers, each to the one before: legal in direction, and far too many.
        var steps = Enumerable.Range(0, 60).SelectMany(i => (byte[])[0xC0, (byte)(i == 0 ? 12 : 28 + (2 * (i - 1)))]).ToArray();
        byte[] message = [0, 1, 0x80, 0, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0, 1, 0, 1, .. DnsReply.Record([0], DnsRecordType.A, steps), .. DnsReply.Record([0xC0, (byte)(28 + (2 * 59))], DnsRecordType.A, [])];

        Assert.Equal(ParseStatus.Malformed, DnsMessage.Read(message).Status);
    }

    [Fact]
    public void Octets_that_are_no_letters_are_escaped()
    {
        byte[] message = [0, 1, 0x80, 0, 0, 1, 0, 0, 0, 0, 0, 0, 4, (byte)'.', 0x1B, (byte)'\\', 0xFF, 0, 0, 1, 0, 1];

        Assert.Equal("\\.\\027\\\\\\255", Read(message).Question!.Name.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("example.com")]
    [InlineData("EXAMPLE.com.")]
    public void Names_are_compared_without_case(string name)
    {
        var once = Read(DnsQuery.Write(1, name, DnsRecordType.A)!).Question!.Name;
        var again = Read(DnsQuery.Write(1, name.ToUpperInvariant(), DnsRecordType.A)!).Question!.Name;

        Assert.Equal((once, once.GetHashCode()), (again, again.GetHashCode()));
    }

    [Theory]
    [InlineData("a..b")]
    [InlineData("ü.example")]
    [InlineData("a\\.b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example")]
    public void What_is_no_name_is_not_asked_for(string name) => Assert.Null(DnsQuery.Write(1, name, DnsRecordType.A));

    [Fact]
    public void No_prefix_is_taken_for_the_whole()
    {
        var whole = new DnsReply("example.com", DnsRecordType.Https) { Alias = "b.example", Data = [DnsReply.Https(1, ".", DnsReply.Alpn("h2"))] }.Bytes();

        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.NotEqual(ParseStatus.Ok, DnsMessage.Read(whole.AsMemory(0, length)).Status));
    }

    [Fact]
    public void Random_bytes_never_throw() =>
        Prop.ForAll<byte[]>(bytes => Enum.IsDefined(DnsMessage.Read(bytes).Status)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_changed_message_never_throws_and_never_loops() => Prop.ForAll<NonNegativeInt, byte>((at, value) =>
    {
        var bytes = new DnsReply("www.example.com", DnsRecordType.Https) { Alias = "b.example", Data = [DnsReply.Https(1, ".", DnsReply.Alpn("h2"))] }.Bytes();
        bytes[at.Get % bytes.Length] = value;
        var read = DnsMessage.Read(bytes);
        return !read.IsOk || read.Value.Question is null || !read.Value.RecordsOf(read.Value.Question.Name, DnsRecordType.Https).IsDefault;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_host_name_survives_the_wire() => Prop.ForAll(Labels(), name => Read(DnsQuery.Write(7, name, DnsRecordType.A)!).Question!.Name.Text == name).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Arbitrary<string> Labels() =>
        Gen.Elements("a", "www", "example", "x-1", "_443", "ABC").NonEmptyListOf().Where(labels => labels.Count < 20).Select(labels => string.Join('.', labels)).ToArbitrary();

    private static DnsMessage Read(byte[] bytes)
    {
        var read = DnsMessage.Read(bytes);
        Assert.True(read.IsOk, read.Reason);
        return read.Value;
    }
}
