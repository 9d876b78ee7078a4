using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>What many checks read of one observation, worked out when it is first asked for.</summary>
/// <param name="seen">The observation; it never changes.</param>
internal sealed class TlsReadings(TlsObservation seen)
{
    private readonly Dictionary<ProtocolVersion, AcceptedSet> _suites = [];
    private readonly Lazy<VersionSupport> _versions = new(() => VersionSupport.Of(seen));
    private readonly Lazy<AcceptedSet> _groups13 = new(() => KeyExchangeReading.ReadGroups13(seen));
    private readonly Lazy<AcceptedSet> _legacyGroups = new(() => KeyExchangeReading.ReadLegacyGroups(seen));
    private readonly Lazy<AcceptedSet> _schemes12 = new(() => KeyExchangeReading.ReadSchemes12(seen));

    /// <summary>The versions spoken.</summary>
    internal VersionSupport Versions => _versions.Value;

    /// <summary>Groups of TLS 1.3.</summary>
    internal AcceptedSet Groups13 => _groups13.Value;

    /// <summary>Groups of ECDHE up to TLS 1.2.</summary>
    internal AcceptedSet LegacyGroups => _legacyGroups.Value;

    /// <summary>Signature schemes of TLS 1.2.</summary>
    internal AcceptedSet Schemes12 => _schemes12.Value;

    /// <summary>The suites of <paramref name="version"/>.</summary>
    internal AcceptedSet Suites(ProtocolVersion version)
    {
        lock (_suites)
        {
            if (!_suites.TryGetValue(version, out var set)) _suites.Add(version, set = SuiteSupport.ReadAnew(seen, version));
            return set;
        }
    }

    /// <summary>True for readings of <paramref name="other"/>: a changed copy of an observation is read anew.</summary>
    internal bool AreOf(TlsObservation other) => ReferenceEquals(seen, other);

    /// <summary>Holds readings beside what they are read from, of which they are no part: two observations are equal whatever was read of them.</summary>
    internal struct Kept : IEquatable<Kept>
    {
        private TlsReadings? _readings;

        /// <summary>Those of <paramref name="seen"/>.</summary>
        internal TlsReadings Of(TlsObservation seen) => _readings is { } kept && kept.AreOf(seen) ? kept : _readings = new TlsReadings(seen);

        /// <inheritdoc/>
        public readonly bool Equals(Kept other) => true;

        /// <inheritdoc/>
        public override readonly bool Equals(object? obj) => obj is Kept;

        /// <inheritdoc/>
        public override readonly int GetHashCode() => 0;
    }
}
