using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>A suite that the server chose, with the version it did so in.</summary>
/// <param name="Version">The version negotiated.</param>
/// <param name="Suite">The suite.</param>
/// <param name="Source">Where in the observation it stands.</param>
internal sealed record ChosenSuite(ProtocolVersion Version, CipherSuite Suite, string Source)
{
    /// <summary>The choice in words.</summary>
    internal string Words => $"{Suite.Name} was chosen with {Version.Name}";

    /// <summary>Every choice seen: in handshakes first, then in answers to hellos; choices outside the offer are none.</summary>
    internal static IEnumerable<ChosenSuite> All(TlsObservation tls)
    {
        for (var i = 0; i < tls.Handshakes.Length; i++)
        {
            if (tls.Handshakes[i] is { Version: { } version, Suite: { } suite }) yield return new(version, suite, $"tls/handshakes/{i}");
        }

        foreach (var (hello, source) in ServerHellos.All(tls)) yield return new(hello.Version, hello.Suite, source);
    }
}
