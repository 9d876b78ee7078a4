namespace Sallyport.Wire.Tls;

/// <summary>The type of a handshake message (RFC 8446 4, with those of older versions).</summary>
public enum HandshakeType : byte
{
    /// <summary>Asks the client to start over (up to TLS 1.2).</summary>
    HelloRequest = 0,

    /// <summary>The client's offer.</summary>
    ClientHello = 1,

    /// <summary>The server's choice, or a HelloRetryRequest.</summary>
    ServerHello = 2,

    /// <summary>DTLS only (RFC 9147).</summary>
    HelloVerifyRequest = 3,

    /// <summary>A ticket for resumption.</summary>
    NewSessionTicket = 4,

    /// <summary>Ends early data (TLS 1.3).</summary>
    EndOfEarlyData = 5,

    /// <summary>The server's further answers, encrypted (TLS 1.3).</summary>
    EncryptedExtensions = 8,

    /// <summary>A certificate chain.</summary>
    Certificate = 11,

    /// <summary>The server's ephemeral key (up to TLS 1.2).</summary>
    ServerKeyExchange = 12,

    /// <summary>Asks the client for a certificate.</summary>
    CertificateRequest = 13,

    /// <summary>Ends the server's first flight (up to TLS 1.2).</summary>
    ServerHelloDone = 14,

    /// <summary>A signature over the handshake.</summary>
    CertificateVerify = 15,

    /// <summary>The client's ephemeral key or encrypted secret (up to TLS 1.2).</summary>
    ClientKeyExchange = 16,

    /// <summary>Proves that the handshake was not changed.</summary>
    Finished = 20,

    /// <summary>Where the client's certificate can be fetched (RFC 6066).</summary>
    CertificateUrl = 21,

    /// <summary>A stapled OCSP response (up to TLS 1.2).</summary>
    CertificateStatus = 22,

    /// <summary>User mapping and other data (RFC 4680).</summary>
    SupplementalData = 23,

    /// <summary>New traffic keys (TLS 1.3).</summary>
    KeyUpdate = 24,

    /// <summary>A certificate chain, compressed (RFC 8879).</summary>
    CompressedCertificate = 25,

    /// <summary>The client's chosen protocol (NPN, never published).</summary>
    NextProtocol = 67,

    /// <summary>Stands for a first ClientHello in the transcript (RFC 8446 4.4.1).</summary>
    MessageHash = 254,
}
