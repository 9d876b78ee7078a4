using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>The key exchange groups that a server takes, read from the hellos that asked for them.</summary>
/// <param name="Tls13">Groups of TLS 1.3, as HelloRetryRequests name them; in the server's order where it has one.</param>
/// <param name="Legacy">Groups of ECDHE up to TLS 1.2, as ServerKeyExchange names them.</param>
/// <param name="Preference">Whose order decides in TLS 1.3; up to TLS 1.2 when that is not spoken.</param>
/// <param name="Tls13Incomplete">Null when <paramref name="Tls13"/> is proven complete; otherwise what is missing.</param>
/// <param name="LegacyIncomplete">The same for <paramref name="Legacy"/>.</param>
public sealed record GroupSupport(
    ImmutableArray<NamedGroup> Tls13, ImmutableArray<NamedGroup> Legacy, ServerPreference Preference, string? Tls13Incomplete, string? LegacyIncomplete)
{
    /// <summary>Reads what <paramref name="tls"/> shows.</summary>
    /// <param name="tls">What was seen.</param>
    public static GroupSupport Of(TlsObservation tls)
    {
        var newest = KeyExchangeReading.Groups13(tls);
        var older = KeyExchangeReading.LegacyGroups(tls);
        return new(Typed(newest), Typed(older), newest.Order.Ids.Length > 0 ? newest.Order.Preference : older.Order.Preference, newest.Incomplete, older.Incomplete);
    }

    private static ImmutableArray<NamedGroup> Typed(AcceptedSet set) => [.. set.Order.Ids.Select(id => new NamedGroup(id))];
}
