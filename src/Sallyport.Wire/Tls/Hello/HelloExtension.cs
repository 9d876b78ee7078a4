using System.Collections.Immutable;
using System.Text;

namespace Sallyport.Wire.Tls;

/// <summary>An extension of a hello: its type and its body, ready for the wire. The factories write the bodies of RFC 8446 and its relatives.</summary>
/// <param name="Type">The type.</param>
/// <param name="Body">What stands behind the length.</param>
/// <remarks>Any other body is <c>new HelloExtension(type, bytes)</c>: a probe may send what no specification allows.</remarks>
public readonly record struct HelloExtension(ExtensionType Type, ImmutableArray<byte> Body)
{
    /// <summary>server_name with one host name (RFC 6066 3).</summary>
    /// <param name="host">The name in ASCII, IDN already encoded; no trailing dot.</param>
    public static HelloExtension ServerName(string host) => Build(ExtensionType.ServerName, host, static (writer, name) =>
    {
        var list = writer.Open(2);
        writer.UInt8(0);
        writer.Vector(2, Encoding.UTF8.GetBytes(name));
        writer.Close(list, 2);
    });

    /// <summary>application_layer_protocol_negotiation (RFC 7301).</summary>
    /// <param name="protocols">The protocols in order of preference, such as "h2" and "http/1.1".</param>
    public static HelloExtension Alpn(params ReadOnlySpan<string> protocols) =>
        Build(ExtensionType.ApplicationLayerProtocolNegotiation, protocols.ToArray(), static (writer, names) =>
        {
            var list = writer.Open(2);
            foreach (var name in names) writer.Vector(1, Encoding.Latin1.GetBytes(name));
            writer.Close(list, 2);
        });

    /// <summary>supported_versions (RFC 8446 4.2.1).</summary>
    /// <param name="versions">The versions in order of preference.</param>
    public static HelloExtension SupportedVersions(params ReadOnlySpan<ProtocolVersion> versions) => Ids(ExtensionType.SupportedVersions, 1, versions);

    /// <summary>supported_groups (RFC 8446 4.2.7).</summary>
    /// <param name="groups">The groups in order of preference.</param>
    public static HelloExtension SupportedGroups(params ReadOnlySpan<NamedGroup> groups) => Ids(ExtensionType.SupportedGroups, 2, groups);

    /// <summary>signature_algorithms (RFC 8446 4.2.3).</summary>
    /// <param name="schemes">The schemes in order of preference.</param>
    public static HelloExtension SignatureAlgorithms(params ReadOnlySpan<SignatureScheme> schemes) => Ids(ExtensionType.SignatureAlgorithms, 2, schemes);

    /// <summary>signature_algorithms_cert (RFC 8446 4.2.3).</summary>
    /// <param name="schemes">The schemes accepted in certificates.</param>
    public static HelloExtension SignatureAlgorithmsCert(params ReadOnlySpan<SignatureScheme> schemes) => Ids(ExtensionType.SignatureAlgorithmsCert, 2, schemes);

    /// <summary>ec_point_formats (RFC 8422 5.1.2).</summary>
    /// <param name="formats">The formats; 0 is uncompressed.</param>
    public static HelloExtension PointFormats(params ReadOnlySpan<byte> formats) => Vector(ExtensionType.EcPointFormats, 1, formats);

    /// <summary>key_share (RFC 8446 4.2.8). None at all is legal: it asks for a HelloRetryRequest.</summary>
    /// <param name="shares">The shares in order of preference.</param>
    public static HelloExtension KeyShare(params ReadOnlySpan<KeyShareEntry> shares) => Build(ExtensionType.KeyShare, shares.ToArray(), static (writer, entries) =>
    {
        var list = writer.Open(2);
        foreach (var entry in entries)
        {
            writer.UInt16(entry.Group.Id);
            writer.Vector(2, entry.KeyExchange.AsSpan());
        }

        writer.Close(list, 2);
    });

    /// <summary>psk_key_exchange_modes (RFC 8446 4.2.9).</summary>
    /// <param name="modes">0 for a shared key alone, 1 with (EC)DHE.</param>
    public static HelloExtension PskKeyExchangeModes(params ReadOnlySpan<byte> modes) => Vector(ExtensionType.PskKeyExchangeModes, 1, modes);

    /// <summary>pre_shared_key with one identity and a binder of zeros, to be filled in (RFC 8446 4.2.11). Must be the last extension.</summary>
    /// <param name="identity">The ticket.</param>
    /// <param name="obfuscatedAge">The ticket's age in milliseconds plus ticket_age_add, modulo 2^32.</param>
    /// <param name="binderLength">Length of the binder: that of the hash of the ticket's suite, in bytes.</param>
    public static HelloExtension PreSharedKey(ReadOnlySpan<byte> identity, uint obfuscatedAge, int binderLength)
    {
        var writer = new VectorWriter();
        var identities = writer.Open(2);
        writer.Vector(2, identity);
        writer.UInt32(obfuscatedAge);
        writer.Close(identities, 2);
        var binders = writer.Open(2);
        writer.Vector(1, new byte[binderLength]);
        writer.Close(binders, 2);
        return new(ExtensionType.PreSharedKey, [.. writer.Written]);
    }

    /// <summary>status_request for OCSP without responder ids (RFC 6066 8).</summary>
    public static HelloExtension StatusRequest() => new(ExtensionType.StatusRequest, [1, 0, 0, 0, 0]);

    /// <summary>signed_certificate_timestamp (RFC 6962 3.3.1).</summary>
    public static HelloExtension SignedCertificateTimestamp() => new(ExtensionType.SignedCertificateTimestamp, []);

    /// <summary>session_ticket: empty asks for one, else resumes with it (RFC 5077 3.2).</summary>
    /// <param name="ticket">The ticket, or nothing.</param>
    public static HelloExtension SessionTicket(params ReadOnlySpan<byte> ticket) => new(ExtensionType.SessionTicket, [.. ticket]);

    /// <summary>extended_master_secret (RFC 7627).</summary>
    public static HelloExtension ExtendedMasterSecret() => new(ExtensionType.ExtendedMasterSecret, []);

    /// <summary>encrypt_then_mac (RFC 7366).</summary>
    public static HelloExtension EncryptThenMac() => new(ExtensionType.EncryptThenMac, []);

    /// <summary>renegotiation_info: empty in a first handshake, else the client's verify_data (RFC 5746 3.2).</summary>
    /// <param name="verifyData">The client's verify_data of the handshake before.</param>
    public static HelloExtension RenegotiationInfo(params ReadOnlySpan<byte> verifyData) => Vector(ExtensionType.RenegotiationInfo, 1, verifyData);

    /// <summary>max_fragment_length (RFC 6066 4).</summary>
    /// <param name="code">1 to 4 for 2^9, 2^10, 2^11, 2^12 bytes.</param>
    public static HelloExtension MaxFragmentLength(byte code) => new(ExtensionType.MaxFragmentLength, [code]);

    /// <summary>record_size_limit (RFC 8449).</summary>
    /// <param name="bytes">Longest plaintext accepted in a record, 64 at least.</param>
    public static HelloExtension RecordSizeLimit(ushort bytes) => new(ExtensionType.RecordSizeLimit, [(byte)(bytes >> 8), (byte)bytes]);

    /// <summary>compress_certificate (RFC 8879).</summary>
    /// <param name="algorithms">1 zlib, 2 brotli, 3 zstd.</param>
    public static HelloExtension CompressCertificate(params ReadOnlySpan<ushort> algorithms)
    {
        var writer = new VectorWriter();
        var list = writer.Open(1);
        foreach (var algorithm in algorithms) writer.UInt16(algorithm);
        writer.Close(list, 1);
        return new(ExtensionType.CompressCertificate, [.. writer.Written]);
    }

    /// <summary>early_data (RFC 8446 4.2.10).</summary>
    public static HelloExtension EarlyData() => new(ExtensionType.EarlyData, []);

    /// <summary>cookie, as the HelloRetryRequest gave it (RFC 8446 4.2.2).</summary>
    /// <param name="cookie">The server's bytes.</param>
    public static HelloExtension Cookie(ReadOnlySpan<byte> cookie) => Vector(ExtensionType.Cookie, 2, cookie);

    /// <summary>heartbeat (RFC 6520 2).</summary>
    /// <param name="mode">1 when the peer may send requests, 2 when not.</param>
    public static HelloExtension Heartbeat(byte mode = 1) => new(ExtensionType.Heartbeat, [mode]);

    /// <summary>padding with zeros (RFC 7685).</summary>
    /// <param name="length">How many, the extension's header not counted.</param>
    public static HelloExtension Padding(int length) => new(ExtensionType.Padding, [.. new byte[length]]);

    /// <summary>An extension that the server must ignore (RFC 8701).</summary>
    /// <param name="index">Which of the sixteen values.</param>
    /// <param name="body">Any bytes; browsers send none or a zero.</param>
    public static HelloExtension Grease(int index, params ReadOnlySpan<byte> body) => new(new ExtensionType(Tls.Grease.Value(index)), [.. body]);

    private static HelloExtension Vector(ExtensionType type, int width, ReadOnlySpan<byte> bytes)
    {
        var writer = new VectorWriter();
        writer.Vector(width, bytes);
        return new(type, [.. writer.Written]);
    }

    private static HelloExtension Ids<T>(ExtensionType type, int width, ReadOnlySpan<T> values)
        where T : struct, IRegistryValue<T>
    {
        var writer = new VectorWriter();
        var list = writer.Open(width);
        foreach (var value in values) writer.UInt16(value.Id);
        writer.Close(list, width);
        return new(type, [.. writer.Written]);
    }

    private static HelloExtension Build<T>(ExtensionType type, T content, Action<VectorWriter, T> write)
    {
        var writer = new VectorWriter();
        write(writer, content);
        return new(type, [.. writer.Written]);
    }
}
