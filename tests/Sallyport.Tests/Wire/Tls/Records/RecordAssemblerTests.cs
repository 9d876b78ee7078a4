using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Records;

public sealed class RecordAssemblerTests
{
    [Fact]
    public void Coalesced_messages_come_out_one_by_one()
    {
        var stream = Records(Rfc8448.Flight);

        Assert.Equal(["Handshake 8 40", "Handshake 11 445", "Handshake 15 136", "Handshake 20 36"], Events([stream]));
    }

    [Fact]
    public void The_events_are_the_same_however_records_and_segments_are_cut()
    {
        byte[] tail = [20, 3, 3, 0, 1, 1, 21, 3, 3, 0, 2, 1, 0, 23, 3, 3, 0, 2, 9, 9];
        var expected = Events([[.. Records(Rfc8448.Flight), .. tail]]);

        Prop.ForAll<PositiveInt, PositiveInt>((fragment, segment) =>
        {
            byte[] stream = [.. Records(Rfc8448.Flight, 1 + (fragment.Get % 300)), .. tail];
            return Events(stream.Chunk(1 + (segment.Get % 200))).SequenceEqual(expected);
        }).QuickCheckThrowOnFailure();
        Assert.Equal(["ChangeCipherSpec", "Alert Warning close_notify", "ApplicationData 2"], expected[4..]);
    }

    [Fact]
    public void Random_streams_never_throw_and_say_the_same_in_any_split() =>
        Prop.ForAll<byte[], PositiveInt>((bytes, segment) =>
        {
            byte[] stream = [22, 3, 1, .. bytes];
            return Events([stream]).SequenceEqual(Events(stream.Chunk(1 + (segment.Get % 9))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_alert_between_the_parts_of_a_message_is_told_at_its_place()
    {
        byte[] stream = [.. Records(Rfc8448.ServerHello[..40]), 21, 3, 3, 0, 2, 1, 112, .. Records(Rfc8448.ServerHello[40..])];

        Assert.Equal(["Alert Warning unrecognized_name", "Handshake 2 90"], Events([stream]));
    }

    [Theory]
    [InlineData("4854545021", "not a TLS record type")]
    [InlineData("16020000", "not a TLS record version")]
    [InlineData("1603014801", "record longer than 2^14 + 2048 bytes")]
    [InlineData("1603010000", "empty handshake record")]
    [InlineData("1503010003021400", "alert record is not one alert of two bytes")]
    [InlineData("140301000102", "change_cipher_spec is not the single byte 1")]
    [InlineData("160301000402ffffff", "handshake message above the size limit")]
    public void A_broken_stream_is_named_and_stays_broken(string hex, string reason)
    {
        using var assembler = new RecordAssembler();
        assembler.Append(Convert.FromHexString(hex));

        Assert.Equal(reason, assembler.Next().Reason);
        assembler.Append(Records(Rfc8448.ServerHello));
        Assert.Equal(reason, assembler.Next().Reason);
    }

    [Fact]
    public void A_handshake_without_end_is_cut_at_the_limit()
    {
        using var assembler = new RecordAssembler(maxMessage: 1000, maxTotal: 300);
        for (var i = 0; i < 3; i++) assembler.Append(Records(Rfc8448.ServerHello));

        Assert.Equal(["Handshake 2 90", "Handshake 2 90", "Handshake 2 90"], Drain(assembler));
        assembler.Append(Records(Rfc8448.ServerHello));
        Assert.Equal(["Malformed handshake above the size limit"], Drain(assembler));
    }

    [Fact]
    public void Bytes_of_an_unfinished_message_are_pending()
    {
        using var assembler = new RecordAssembler();
        assembler.Append(Records(Rfc8448.ServerHello[..50]));

        Assert.Equal(TlsEventKind.NeedMore, assembler.Next().Kind);
        Assert.Equal(50, assembler.Pending);
    }

    private static byte[] Records(byte[] payload, int fragment = RecordHeader.MaxPlaintext) =>
        ClientHelloWriter.ToRecords(payload, ContentType.Handshake, ProtocolVersion.Tls12, fragment);

    private static List<string> Events(IEnumerable<byte[]> segments)
    {
        using var assembler = new RecordAssembler();
        var events = new List<string>();
        foreach (var segment in segments)
        {
            assembler.Append(segment);
            events.AddRange(Drain(assembler));
            if (events is [.., var last] && last.StartsWith("Malformed")) break;
        }

        return events;
    }

    private static List<string> Drain(RecordAssembler assembler)
    {
        var events = new List<string>();
        while (true)
        {
            var next = assembler.Next();
            if (next.Kind == TlsEventKind.NeedMore) return events;
            events.Add(Describe(next));
            if (next.Kind == TlsEventKind.Malformed) return events;
        }
    }

    private static string Describe(TlsEvent next) => next.Kind switch
    {
        TlsEventKind.Handshake => $"Handshake {(byte)next.Message.Type} {next.Message.Bytes.Length}",
        TlsEventKind.Alert => $"Alert {next.Alert.Level} {next.Alert.Description}",
        TlsEventKind.ApplicationData or TlsEventKind.Heartbeat => $"{next.Kind} {next.Payload.Length}",
        TlsEventKind.Malformed => $"Malformed {next.Reason}",
        _ => next.Kind.ToString(),
    };
}
