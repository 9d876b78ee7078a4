using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>What kind of service answered first, and the bytes that show it.</summary>
/// <param name="Kind">The kind, as far as the first bytes tell.</param>
/// <param name="Asked">What had been sent: a TLS hello, an HTTP request, or nothing.</param>
/// <param name="Bytes">The first bytes that came, at most 4 KiB; untrusted.</param>
public sealed record FirstAnswer(ServiceKind Kind, string Asked, ImmutableArray<byte> Bytes);

/// <summary>The kinds of service that the first bytes tell apart.</summary>
public enum ServiceKind
{
    /// <summary>TLS or SSL records.</summary>
    Tls,

    /// <summary>HTTP without TLS.</summary>
    PlainHttp,

    /// <summary>An SSH identification string (RFC 4253 4.2).</summary>
    Ssh,

    /// <summary>Something else answered.</summary>
    Other,

    /// <summary>The connection was accepted and nothing ever came.</summary>
    Silent,
}
