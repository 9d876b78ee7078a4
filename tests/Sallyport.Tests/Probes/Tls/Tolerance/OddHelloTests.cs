using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Tls.Tolerance;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Probes.Tls.Tolerance;

public sealed class OddHelloTests
{
    private const int RecordHeader = 5;
    private const int Headers = 9;
    private static readonly TolerancePlan Plan = new(Servers.Modern.WithHandshakes(handshake => handshake));

    [Fact]
    public void The_control_has_nothing_unusual()
    {
        var bytes = Records([]);
        var hello = ClientHelloView.Read(bytes.AsSpan(Headers)).Value;

        Assert.Equal((3, 1), (bytes[1], bytes[2]));
        Assert.Equal(ProtocolVersion.Tls12, hello.LegacyVersion);
        Assert.NotInRange(bytes.Length - RecordHeader, 256, 511);
        Assert.DoesNotContain(Ids(hello.CipherSuites), Grease.Contains);
    }

    [Fact]
    public void Versions_are_put_where_they_belong()
    {
        Assert.Equal(new ProtocolVersion(0x0305), ClientHelloView.Read(Records([ToleranceForm.LegacyVersion]).AsSpan(Headers)).Value.LegacyVersion);
        Assert.Equal([3, 5], Records([ToleranceForm.RecordVersion])[1..3]);
        Assert.Equal([5, 3, 5, 3, 4], Extension(ExtensionType.SupportedVersions, ToleranceForm.FutureVersion)[..5].Select((value, i) => i == 0 ? value + 1 : value));
    }

    [Theory]
    [InlineData(ToleranceForm.GreaseGroup, 10, 2)]
    [InlineData(ToleranceForm.GreaseScheme, 13, 2)]
    [InlineData(ToleranceForm.GreaseVersion, 43, 1)]
    public void A_reserved_value_stands_at_the_head_of_its_list_and_the_list_stays_whole(ToleranceForm form, ushort type, int prefix)
    {
        var body = Extension(new ExtensionType(type), form);

        Assert.True(Grease.Contains((ushort)((body[prefix] << 8) | body[prefix + 1])));
        Assert.Equal(body.Length - prefix, prefix == 1 ? body[0] : (body[0] << 8) | body[1]);
    }

    [Fact]
    public void Reserved_suites_and_extensions_are_added()
    {
        var hello = ClientHelloView.Read(Records([ToleranceForm.GreaseSuite, ToleranceForm.GreaseExtension]).AsSpan(Headers)).Value;

        Assert.Equal(2, Ids(hello.CipherSuites).Count(Grease.Contains));
        Assert.Equal(2, Types(hello).Count(Grease.Contains));
    }

    [Fact]
    public void Lengths_are_what_they_say()
    {
        Assert.InRange(Records([ToleranceForm.MiddleLength]).Length - RecordHeader, 256, 511);
        Assert.True(Records([ToleranceForm.LongHello]).Length > 16384 + (2 * RecordHeader));
        Assert.True(Ids(ClientHelloView.Read(Records([ToleranceForm.ManySuites]).AsSpan(Headers)).Value.CipherSuites).Count > 128);
    }

    [Fact]
    public void The_empty_extension_is_the_last() => Assert.Equal(ExtensionType.ExtendedMasterSecret.Id, Types(ClientHelloView.Read(Records([ToleranceForm.EmptyLastExtension]).AsSpan(Headers)).Value)[^1]);

    [Fact]
    public void Suites_that_share_a_second_byte_alone_do_not_exist()
    {
        var ids = Ids(ClientHelloView.Read(Records([ToleranceForm.SecondByteOnly]).AsSpan(Headers)).Value.CipherSuites).ToList();

        Assert.Equal(128, ids.Count);
        Assert.All(ids, id => Assert.False(new CipherSuite(id).IsKnown));
        Assert.Contains(ids, id => (id & 0xFF) == 0x2F);
    }

    [Theory]
    [InlineData(ToleranceForm.TwoRecords, 2)]
    [InlineData(ToleranceForm.ByteRecords, 100)]
    public void Records_are_cut_and_hold_the_same_message(ToleranceForm form, int atLeast)
    {
        using var assembler = new RecordAssembler();
        var bytes = Records([form]);
        assembler.Append(bytes);

        Assert.Equal(TlsEventKind.Handshake, assembler.Next().Kind);
        Assert.True(Count(bytes) >= atLeast);
    }

    [Fact]
    public void A_server_without_TLS_12_is_not_asked_what_only_TLS_12_has()
    {
        var plan = new TolerancePlan(Servers.Tls13Only);

        Assert.Null(plan.For(ToleranceForm.LegacyVersion));
        Assert.Null(plan.For(ToleranceForm.SecondByteOnly));
        Assert.Equal(ProtocolVersion.Tls13, plan.For(ToleranceForm.TwoRecords)?.Version);
    }

    private static byte[] Records(ImmutableArray<ToleranceForm> forms) => new OddHello(Plan.For(forms.FirstOrDefault(ToleranceForm.LegacyVersion))!, forms).ToRecords("example.com");

    private static byte[] Extension(ExtensionType type, ToleranceForm form) =>
        ClientHelloView.Read(Records([form]).AsSpan(Headers)).Value.Extensions.TryFind(type, out var body) ? body.ToArray() : [];

    private static int Count(byte[] records)
    {
        var count = 0;
        for (var at = 0; at < records.Length; count++) at += RecordHeader + ((records[at + 3] << 8) | records[at + 4]);
        return count;
    }

    private static List<ushort> Ids(IdList<CipherSuite> list)
    {
        var ids = new List<ushort>();
        for (var i = 0; i < list.Count; i++) ids.Add(list[i].Id);
        return ids;
    }

    private static List<ushort> Types(ClientHelloView hello)
    {
        var types = new List<ushort>();
        foreach (var extension in hello.Extensions) types.Add(extension.Type.Id);
        return types;
    }
}
