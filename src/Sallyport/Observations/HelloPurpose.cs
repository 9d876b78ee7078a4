namespace Sallyport.Observations;

/// <summary>The question that a hello asks; each is answered by how the server takes it.</summary>
public enum HelloPurpose
{
    /// <summary>Does it speak SSLv2?</summary>
    Ssl2,

    /// <summary>Does it speak SSLv3?</summary>
    Ssl3,

    /// <summary>Does it speak TLS 1.0?</summary>
    Tls10,

    /// <summary>Does it speak TLS 1.1?</summary>
    Tls11,

    /// <summary>Does it speak TLS 1.2?</summary>
    Tls12,

    /// <summary>Does it speak TLS 1.3?</summary>
    Tls13,

    /// <summary>Does it refuse a fallback below its best version (RFC 7507)?</summary>
    FallbackScsv,

    /// <summary>Does it take a suite of a weak class? Each answer removes the classes it shows; a refusal ends the question.</summary>
    WeakSuites,

    /// <summary>Does it take a suite with forward secrecy and AEAD up to TLS 1.2?</summary>
    ModernSuites,

    /// <summary>Does it take a CBC suite in this old version?</summary>
    CbcSuites,

    /// <summary>Does it take the hybrid group X25519MLKEM768?</summary>
    HybridGroup,

    /// <summary>Does it answer a name that it cannot have?</summary>
    UnknownName,

    /// <summary>Which suites does it take, and in which order? Each answer takes one out of the offer; a refusal ends the question.</summary>
    SuiteEnumeration,

    /// <summary>Does it choose ChaCha20 for a client that puts it first?</summary>
    ChaChaFirst,

    /// <summary>Which groups does it take in TLS 1.3? Without a key share, the HelloRetryRequest names the choice.</summary>
    GroupEnumeration,

    /// <summary>Which groups and signature schemes does it take up to TLS 1.2? ServerKeyExchange names both.</summary>
    KeyExchangeEnumeration,

    /// <summary>Does it make a new Diffie-Hellman key for each connection? The same hello, several times.</summary>
    RepeatedDhe,

    /// <summary>Does it still speak a draft of TLS 1.3?</summary>
    DraftVersions,

    /// <summary>Does it take a hello with something unusual in it?</summary>
    Tolerance,

    /// <summary>How does it answer one of the hellos that a fingerprint is made of?</summary>
    Fingerprint,
}
