using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Tls;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;
using static Sallyport.Tests.Probes.Tls.ServerBytes;

namespace Sallyport.Tests.Probes.Tls;

public sealed class HelloChainsTests
{
    private static readonly CipherSuite Camellia = new(0x0084);
    private static readonly CipherSuite Usual = new(0xC02F);
    private static readonly byte[] Leaf = [.. Certified.Leaf.Der];
    private static readonly byte[] Certificate = Message([.. Length(Leaf.Length + 3), .. Length(Leaf.Length), .. Leaf], type: 11);
    private static readonly byte[] Status = Message([1, 0, 0, 2, 0x30, 0], type: 22);
    private static readonly byte[] Done = Message([], type: 14);

    [Fact]
    public void A_suite_that_cannot_be_computed_lets_the_answer_be_read_on_to_the_certificate()
    {
        using var reader = new HelloReader(new() { Purpose = HelloPurpose.Tls12, Version = ProtocolVersion.Tls12, Suites = [Camellia] });

        Assert.Null(reader.Feed(Hello(Camellia)));
        Assert.IsType<HelloOutcome.ServerHello>(reader.Feed(Certificate));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(14)]
    public void A_server_without_a_certificate_has_answered_all_the_same(byte type)
    {
        using var reader = new HelloReader(new() { Purpose = HelloPurpose.Tls12, Version = ProtocolVersion.Tls12, Suites = [Camellia] });

        Assert.IsType<HelloOutcome.ServerHello>(reader.Feed([.. Hello(Camellia), .. Message([1], type)]));
    }

    [Fact]
    public void An_alert_behind_the_ServerHello_does_not_take_the_answer_back()
    {
        using var reader = new HelloReader(new() { Purpose = HelloPurpose.Tls12, Version = ProtocolVersion.Tls12, Suites = [Camellia] });

        Assert.IsType<HelloOutcome.ServerHello>(reader.Feed([.. Hello(Camellia), .. Fatal(AlertDescription.InternalError)]));
    }

    [Fact]
    public void What_comes_beside_a_certificate_is_read_with_it()
    {
        var met = Assert.Single(HelloChains.Of([Met(HelloPurpose.KeyExchangeEnumeration, Usual, [.. Hello(Usual, extensions: "00120004" + "00020001"), .. Certificate, .. Status, .. Done])]));

        Assert.Equal(Leaf, Assert.Single(met.Certificates).AsEnumerable());
        Assert.Equal([0x30, 0], met.StapledOcsp!.Value.AsEnumerable());
        Assert.Equal([0, 2, 0, 1], met.SctList!.Value.AsEnumerable());
    }

    [Fact]
    public void The_question_about_a_version_counts_only_where_no_handshake_can_be_finished()
    {
        Assert.Empty(HelloChains.Of([Met(HelloPurpose.Tls12, Usual, [.. Hello(Usual), .. Certificate])]));
        Assert.Empty(HelloChains.Of([Met(HelloPurpose.SuiteEnumeration, Camellia, [.. Hello(Camellia), .. Certificate])]));
        Assert.Empty(HelloChains.Of([Met(HelloPurpose.Tls12, Camellia, [.. Hello(Camellia), .. Certificate[..^1]])]));
        Assert.True(Assert.Single(HelloChains.Of([Met(HelloPurpose.Tls12, Camellia, [.. Hello(Camellia), .. Certificate])])) is { StapledOcsp: null, SctList: null });
    }

    private static byte[] Length(int length) => [0, (byte)(length >> 8), (byte)length];

    private static HelloExchange Met(HelloPurpose purpose, CipherSuite suite, ImmutableArray<byte> received) =>
        Hellos.Met(purpose, ProtocolVersion.Tls12, new HelloOutcome.ServerHello { Version = ProtocolVersion.Tls12, Suite = suite }) with { Received = received };
}
