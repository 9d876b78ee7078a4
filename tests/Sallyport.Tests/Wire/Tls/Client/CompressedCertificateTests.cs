using System.IO.Compression;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>Certificates that come compressed (RFC 8879).</summary>
public sealed class CompressedCertificateTests
{
    private static readonly TlsClientOptions Offering = new() { CertificateCompressions = [CertificateCompression.Brotli, CertificateCompression.Zlib] };

    [Theory]
    [InlineData(CertificateCompression.Zlib)]
    [InlineData(CertificateCompression.Brotli)]
    public void A_compressed_certificate_is_read_and_its_signature_verified(ushort algorithm)
    {
        using var server = new ScriptedServer { Alter = (type, message) => type == HandshakeType.Certificate ? Compressed(algorithm, message[4..], message.Length - 4) : message };
        using var client = ScriptedServerTests.Run(server, Offering);

        Assert.IsType<HandshakeOutcome.Completed>(client.Outcome);
        Assert.Equal(algorithm, client.Facts.CertificateCompression);
        Assert.Equal(SignatureVerdict.Valid, client.Facts.Signature);
        Assert.Equal(Certificates.P256.RawData, Assert.Single(client.Facts.Certificates).Der);
    }

    [Theory]
    [InlineData(CertificateCompression.Zlib, 1)]
    [InlineData(CertificateCompression.Zlib, -1)]
    [InlineData(CertificateCompression.Brotli, 1)]
    [InlineData(CertificateCompression.Brotli, -1)]
    public void Another_length_than_promised_is_a_violation(ushort algorithm, int difference)
    {
        using var server = new ScriptedServer { Alter = (type, message) => type == HandshakeType.Certificate ? Compressed(algorithm, message[4..], message.Length - 4 + difference) : message };
        using var client = ScriptedServerTests.Run(server, Offering);

        Assert.Equal(AlertDescription.BadCertificate, Assert.IsType<HandshakeOutcome.Violated>(client.Outcome).Told);
    }

    [Fact]
    public void A_promise_above_the_limit_is_not_tried()
    {
        var message = Compressed(CertificateCompression.Zlib, new byte[1 << 20], 1 << 20);

        Assert.Null(CertificateCompression.Decompress(CompressedCertificateView.Read(message.AsSpan(4)).Value, limit: 1 << 19));
        Assert.NotNull(CertificateCompression.Decompress(CompressedCertificateView.Read(message.AsSpan(4)).Value, limit: 1 << 20));
    }

    [Theory]
    [InlineData(CertificateCompression.Zlib)]
    [InlineData(CertificateCompression.Brotli)]
    [InlineData((ushort)3)]
    public void Bytes_that_are_no_such_stream_give_nothing(ushort algorithm)
    {
        byte[] body = [(byte)(algorithm >> 8), (byte)algorithm, 0, 0, 9, 0, 0, 4, 1, 2, 3, 4];

        Assert.Null(CertificateCompression.Decompress(CompressedCertificateView.Read(body).Value, limit: 1000));
    }

    [Fact]
    public void A_compression_that_was_not_offered_is_a_violation()
    {
        using var server = new ScriptedServer { Alter = (type, message) => type == HandshakeType.Certificate ? Compressed(CertificateCompression.Zlib, message[4..], message.Length - 4) : message };
        using var client = ScriptedServerTests.Run(server);

        Assert.Equal("compression of certificates that was not offered", Assert.IsType<HandshakeOutcome.Violated>(client.Outcome).Reason);
    }

    private static byte[] Compressed(ushort algorithm, byte[] body, int promised)
    {
        using var output = new MemoryStream();
        using (Stream stream = algorithm == CertificateCompression.Zlib ? new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true) : new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(body);
        var packed = output.ToArray();
        return ScriptedServer.Message(HandshakeType.CompressedCertificate,
        [
            (byte)(algorithm >> 8), (byte)algorithm, (byte)(promised >> 16), (byte)(promised >> 8), (byte)promised,
            (byte)(packed.Length >> 16), (byte)(packed.Length >> 8), (byte)packed.Length, .. packed,
        ]);
    }
}
