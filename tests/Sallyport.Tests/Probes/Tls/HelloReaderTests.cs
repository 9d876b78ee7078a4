using FsCheck;
using FsCheck.Fluent;
using Sallyport.Observations;
using Sallyport.Probes.Tls;
using Sallyport.Wire.Tls;
using Xunit;
using static Sallyport.Tests.Probes.Tls.ServerBytes;

namespace Sallyport.Tests.Probes.Tls;

public sealed class HelloReaderTests
{
    private static readonly CipherSuite Offered = new(0xC02F);
    private static readonly CipherSuite Withheld = new(0x0004);
    private static readonly CipherSuite Aes128 = new(0x1301);
    private static readonly NamedGroup X25519 = new(0x001D);

    private static readonly HelloOffer Tls12 = new() { Purpose = HelloPurpose.Tls12, Version = ProtocolVersion.Tls12, Suites = [Offered] };
    private static readonly HelloOffer Tls13 = new() { Purpose = HelloPurpose.Tls13, Version = ProtocolVersion.Tls13, Suites = [Aes128], Groups = [X25519] };

    public static TheoryData<byte[]> Answers =>
    [
        Hello(Offered), Hello(Withheld), Hello(Offered, compression: 1), Hello(Offered, extensions: "ff01000100"),
        Fatal(AlertDescription.HandshakeFailure), [.. Warning(AlertDescription.UnrecognizedName), .. Hello(Offered)],
        [.. Enumerable.Repeat(Warning(AlertDescription.UnrecognizedName), 20).SelectMany(alert => alert)], Warning(AlertDescription.CloseNotify),
        "HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), "SSH-2.0-x\r\n"u8.ToArray(), [0x15, 0x48, 0x00], [0x16, 0x03, 0x09, 0, 0], [0x17, 3, 3, 0, 1, 0], [22, 3, 3, 0, 0],
    ];

    [Fact]
    public void A_ServerHello_tells_what_was_chosen()
    {
        var hello = Assert.IsType<HelloOutcome.ServerHello>(Read(Tls12, Hello(Offered, extensions: "ff01000100" + "00170000")));

        Assert.Equal((ProtocolVersion.Tls12, Offered, false, (byte)0), (hello.Version, hello.Suite, hello.Retry, hello.Compression));
        Assert.Equal([ExtensionType.RenegotiationInfo, ExtensionType.ExtendedMasterSecret], hello.Extensions.AsEnumerable());
        Assert.Equal((null, DowngradeSentinel.None), (hello.Group, hello.Sentinel));
    }

    [Fact]
    public void A_HelloRetryRequest_tells_suite_and_group()
    {
        var hello = Assert.IsType<HelloOutcome.ServerHello>(Read(Tls13, Retry(Aes128, X25519)));

        Assert.Equal((ProtocolVersion.Tls13, Aes128, X25519, true), (hello.Version, hello.Suite, hello.Group, hello.Retry));
    }

    [Fact]
    public void A_lower_version_is_an_answer_and_no_violation()
    {
        var hello = Assert.IsType<HelloOutcome.ServerHello>(Read(Tls12, Hello(Offered, ProtocolVersion.Tls10)));

        Assert.Equal(ProtocolVersion.Tls10, hello.Version);
    }

    [Fact]
    public void A_fatal_alert_is_a_refusal() =>
        Assert.Equal(new HelloOutcome.Refused(AlertDescription.HandshakeFailure), Read(Tls12, Fatal(AlertDescription.HandshakeFailure)));

    [Fact]
    public void A_warning_before_the_ServerHello_is_passed_over() =>
        Assert.IsType<HelloOutcome.ServerHello>(Read(Tls12, [.. Warning(AlertDescription.UnrecognizedName), .. Hello(Offered)]));

    [Fact]
    public void A_warning_that_closes_is_no_refusal() =>
        Assert.Equal(new HelloOutcome.NoAnswer(NetworkFault.Closed, 0), Read(Tls12, Warning(AlertDescription.CloseNotify)));

    [Fact]
    public void Eight_warnings_are_borne_and_a_ninth_is_not()
    {
        var eight = Enumerable.Repeat(Warning(AlertDescription.UnrecognizedName), 8).SelectMany(alert => alert).ToArray();

        Assert.IsType<HelloOutcome.ServerHello>(Read(Tls12, [.. eight, .. Hello(Offered)]));
        Assert.IsType<HelloOutcome.Violation>(Read(Tls12, [.. eight, .. Warning(AlertDescription.UnrecognizedName)]));
    }

    [Fact]
    public void What_was_not_offered_is_a_violation_that_names_version_and_suite()
    {
        Violates(Tls12, Hello(Withheld), "it answers with a suite that was not offered", Withheld);
        Violates(Tls12, Hello(Offered, compression: 1), "it answers with a compression that was not offered", Offered);
        Violates(Tls12 with { Version = ProtocolVersion.Tls10 }, Hello(Offered), "it answers with a version that was not offered", Offered);
        Violates(Tls12, Hello(Offered, new ProtocolVersion(0x0200)), "it answers with a version that was not offered", Offered);
        Violates(Tls13, Retry(Aes128, new NamedGroup(0x0017)), "it answers with a group that was not offered", Aes128);
    }

    [Fact]
    public void DEFLATE_is_an_answer_where_it_was_offered() =>
        Assert.Equal(1, Assert.IsType<HelloOutcome.ServerHello>(Read(Tls12 with { Compression = true }, Hello(Offered, compression: 1))).Compression);

    [Theory]
    [InlineData("485454502f312e3120343030")]
    [InlineData("5353482d322e30")]
    [InlineData("00")]
    [InlineData("1602")]
    [InlineData("19")]
    public void Other_protocols_are_not_TLS(string hex) => Assert.IsType<HelloOutcome.NotTls>(Read(Tls12, Convert.FromHexString(hex)));

    [Theory]
    [InlineData("170303000100")]
    [InlineData("1603030000")]
    [InlineData("16030300040e000000")]
    [InlineData("160303000402000000")]
    [InlineData("1603034801")]
    public void Broken_records_and_other_messages_are_violations_without_a_version(string hex)
    {
        var broken = Assert.IsType<HelloOutcome.Violation>(Read(Tls12, Convert.FromHexString(hex)));

        Assert.Equal((null, null), (broken.Version, broken.Suite));
        Assert.NotEmpty(broken.Reason);
    }

    [Fact]
    public void Nothing_is_decided_before_the_last_byte()
    {
        var hello = Hello(Offered);

        Assert.Null(Read(Tls12, []));
        Assert.Null(Read(Tls12, hello[..^1]));
        Assert.NotNull(Read(Tls12, hello));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void The_outcome_is_the_same_however_the_bytes_are_split(byte[] answer) =>
        Prop.ForAll<PositiveInt>(size => Same(Read(Tls12, answer), Read(Tls12, answer, size.Get))).QuickCheckThrowOnFailure();

    [Fact]
    public void Random_answers_decide_the_same_in_any_split() =>
        Prop.ForAll<byte[], PositiveInt>((bytes, size) =>
        {
            byte[] stream = size.Get % 2 == 0 ? bytes : [22, 3, 3, 0, 40, .. bytes];
            return Same(Read(Tls12, stream), Read(Tls12, stream, 1 + (size.Get % 7)));
        }).QuickCheckThrowOnFailure();

    private static void Violates(HelloOffer offer, byte[] answer, string reason, CipherSuite suite)
    {
        var broken = Assert.IsType<HelloOutcome.Violation>(Read(offer, answer));

        Assert.Equal((reason, suite), (broken.Reason, broken.Suite));
        Assert.NotNull(broken.Version);
    }

    private static HelloOutcome? Read(HelloOffer offer, byte[] answer, int size = int.MaxValue)
    {
        using var reader = new HelloReader(offer);
        return answer.Chunk(size).Select(piece => reader.Feed(piece)).FirstOrDefault(outcome => outcome is not null);
    }

    private static bool Same(HelloOutcome? one, HelloOutcome? other) => (one, other) switch
    {
        (HelloOutcome.ServerHello a, HelloOutcome.ServerHello b) => a.Extensions.SequenceEqual(b.Extensions) && a with { Extensions = [] } == b with { Extensions = [] },
        _ => Equals(one, other),
    };
}
