using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sallyport.Observations;

/// <summary>What was seen of TLS at one endpoint: hellos and what they met, handshakes, certificates.</summary>
public sealed record TlsObservation
{
    private TlsReadings.Kept _readings;

    /// <summary>Hellos sent for a question each, with the bytes that came back.</summary>
    public required ImmutableArray<HelloExchange> Hellos { get; init; }

    /// <summary>Handshakes carried to their end, or as far as they went.</summary>
    public required ImmutableArray<HandshakeObservation> Handshakes { get; init; }

    /// <summary>One entry a distinct chain, with what the trust store holds for it.</summary>
    public required ImmutableArray<CertificateObservation> Certificates { get; init; }

    /// <summary>Exchanges that provoke a known flaw and look at the reaction; empty when none was tried.</summary>
    public ImmutableArray<AttackExchange> Attacks { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Hellos about the key exchange that only the deep profile sends; empty when none was sent.</summary>
    public ImmutableArray<HelloExchange> KeyExchangeTrials { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Attempts to come back to sessions; empty when none was made.</summary>
    public ImmutableArray<ResumptionTrial> Resumptions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Handshakes that leave something out or say something odd, each for one question; they show what no ordinary client meets.</summary>
    public ImmutableArray<HandshakeObservation> Features { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Hellos with something unusual in them that a server must take all the same; empty when none was sent.</summary>
    public ImmutableArray<ToleranceExchange> Tolerance { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The ten answers that the JARM fingerprint is made of; empty when they were not asked for.</summary>
    public ImmutableArray<JarmAnswer> Jarm { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Which versions the server takes, read from the hellos and handshakes.</summary>
    [JsonIgnore]
    public VersionSupport Versions => Readings.Versions;

    /// <summary>What many checks read, worked out once.</summary>
    [JsonIgnore]
    internal TlsReadings Readings => _readings.Of(this);

    /// <summary>The handshake made for <paramref name="purpose"/>, one carried to its end before one that was not; null when none was tried.</summary>
    /// <param name="purpose">Why it was made.</param>
    public HandshakeObservation? Handshake(HandshakePurpose purpose) =>
        Handshakes.Where(handshake => handshake.Purpose == purpose).OrderByDescending(handshake => handshake.IsComplete).FirstOrDefault();

    /// <summary>The hellos sent for <paramref name="purpose"/>, in order, each with its place in the observation.</summary>
    /// <param name="purpose">The question that was asked.</param>
    internal IEnumerable<AskedHello> HellosFor(HelloPurpose purpose)
    {
        for (var i = 0; i < Hellos.Length; i++)
        {
            if (Hellos[i].Purpose == purpose) yield return new AskedHello(Hellos[i], $"tls/hellos/{i}");
        }
    }
}

/// <summary>A hello with its place in the observation.</summary>
/// <param name="Hello">The exchange.</param>
/// <param name="Source">Where it stands, e.g. <c>tls/hellos/3</c>.</param>
internal sealed record AskedHello(HelloExchange Hello, string Source);
