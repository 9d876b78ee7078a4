using System.Collections.Immutable;
using Sallyport.Wire.Quic;

namespace Sallyport.Observations;

/// <summary>Lists of QUIC versions as they are told.</summary>
internal static class QuicVersions
{
    /// <summary>The versions that mean something: reserved ones are noise by design (RFC 9000 15).</summary>
    internal static IEnumerable<QuicVersion> Real(ImmutableArray<uint> ids) => ids.Select(id => new QuicVersion(id)).Where(version => !version.IsReserved);

    /// <summary>Their names; "no version" when there is none.</summary>
    internal static string Names(ImmutableArray<uint> ids) => string.Join(", ", Real(ids).Select(version => version.Name)) is { Length: > 0 } names ? names : "no version";
}
