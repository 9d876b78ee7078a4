namespace Sallyport.Wire.Dns;

/// <summary>RCODE (RFC 1035 4.1.1); any other number can come.</summary>
public enum DnsResponseCode
{
    /// <summary>The answer is the answer, if only that there is no record of the type.</summary>
    NoError = 0,

    /// <summary>The server could not read the question.</summary>
    FormatError = 1,

    /// <summary>The server failed; a resolver that finds DNSSEC broken says this too.</summary>
    ServerFailure = 2,

    /// <summary>The name does not exist.</summary>
    NoSuchName = 3,

    /// <summary>The server does not do that.</summary>
    NotImplemented = 4,

    /// <summary>The server will not do that for this asker.</summary>
    Refused = 5,
}
