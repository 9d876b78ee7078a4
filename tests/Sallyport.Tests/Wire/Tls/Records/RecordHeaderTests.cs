using Sallyport.Wire;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Records;

public sealed class RecordHeaderTests
{
    [Fact]
    public void A_header_is_read_as_it_was_written()
    {
        var header = new RecordHeader(ContentType.Handshake, ProtocolVersion.Tls10, 0x1234);
        var bytes = new byte[RecordHeader.Size];
        header.Write(bytes);

        Assert.Equal([22, 3, 1, 0x12, 0x34], bytes);
        Assert.Equal(header, RecordHeader.Read(bytes).Value);
    }

    [Fact]
    public void What_is_missing_is_counted()
    {
        var header = TlsRecord.Read([22, 3]);
        var fragment = TlsRecord.Read([22, 3, 3, 0, 10, 1, 2]);

        Assert.Equal((ParseStatus.NeedMore, 3), (header.Status, header.Consumed));
        Assert.Equal((ParseStatus.NeedMore, 8), (fragment.Status, fragment.Consumed));
    }

    [Fact]
    public void Another_protocol_is_told_by_its_first_byte()
    {
        var ssh = RecordHeader.Read("SSH-2.0"u8);

        Assert.Equal((ParseStatus.Malformed, "not a TLS record type", 0), (ssh.Status, ssh.Reason, ssh.Offset));
    }

    [Fact]
    public void An_alert_keeps_levels_that_nobody_published()
    {
        var alert = Alert.Read([7, 40]).Value;

        Assert.Equal(new Alert((AlertLevel)7, AlertDescription.HandshakeFailure), alert);
    }
}
