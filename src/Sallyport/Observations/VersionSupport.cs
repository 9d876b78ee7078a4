using Sallyport.Findings;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Which protocol versions a server takes, each with what shows it.</summary>
/// <remarks>
/// A ServerHello of the version is a yes. A fatal alert, or a ServerHello of a lower version, is a no. A connection that was closed or reset without a
/// word is a no only when that happened twice, and once more between two other hellos that were answered: then no limit is in force and this version is what the server dislikes.
/// </remarks>
/// <param name="Ssl2">SSLv2 (RFC 6176).</param>
/// <param name="Ssl3">SSLv3 (RFC 7568).</param>
/// <param name="Tls10">TLS 1.0 (RFC 2246).</param>
/// <param name="Tls11">TLS 1.1 (RFC 4346).</param>
/// <param name="Tls12">TLS 1.2 (RFC 5246).</param>
/// <param name="Tls13">TLS 1.3 (RFC 8446).</param>
public sealed record VersionSupport(Answer Ssl2, Answer Ssl3, Answer Tls10, Answer Tls11, Answer Tls12, Answer Tls13)
{
    /// <summary>The versions with their answers, oldest first.</summary>
    public IEnumerable<VersionAnswer> All =>
    [
        new(ProtocolVersion.Ssl2, Ssl2), new(ProtocolVersion.Ssl3, Ssl3), new(ProtocolVersion.Tls10, Tls10),
        new(ProtocolVersion.Tls11, Tls11), new(ProtocolVersion.Tls12, Tls12), new(ProtocolVersion.Tls13, Tls13),
    ];

    internal static VersionSupport Of(TlsObservation tls) => new(
        Ask(tls, HelloPurpose.Ssl2, ProtocolVersion.Ssl2),
        Ask(tls, HelloPurpose.Ssl3, ProtocolVersion.Ssl3),
        Ask(tls, HelloPurpose.Tls10, ProtocolVersion.Tls10),
        Ask(tls, HelloPurpose.Tls11, ProtocolVersion.Tls11),
        Ask(tls, HelloPurpose.Tls12, ProtocolVersion.Tls12),
        Ask(tls, HelloPurpose.Tls13, ProtocolVersion.Tls13));

    private static Answer Ask(TlsObservation tls, HelloPurpose purpose, ProtocolVersion version) =>
        FromHandshakes(tls, version) ?? HelloReading.Read(tls, purpose, hello => Speaks(hello, version), version.Name);

    private static Answer? FromHandshakes(TlsObservation tls, ProtocolVersion version)
    {
        for (var i = 0; i < tls.Handshakes.Length; i++)
        {
            if (tls.Handshakes[i].Version == version)
                return new Answer.Yes(new Evidence($"a handshake negotiated {version.Name}", $"tls/handshakes/{i}"));
        }

        return null;
    }

    private static string? Speaks(HelloOutcome outcome, ProtocolVersion version) => outcome switch
    {
        HelloOutcome.ServerHello hello when hello.Version == version => $"ServerHello with {version.Name} and {hello.Suite.Name}",
        HelloOutcome.Ssl2ServerHello hello when version == ProtocolVersion.Ssl2 => $"SSLv2 SERVER-HELLO with {hello.CipherKinds.Length} cipher kinds",
        HelloOutcome.Violation broken when broken.Version == version => $"ServerHello with {version.Name}, though {broken.Reason}",
        _ => null,
    };
}

/// <summary>One version and whether the server takes it.</summary>
/// <param name="Version">The version.</param>
/// <param name="Answer">Yes, no, or unknown with its reason.</param>
public sealed record VersionAnswer(ProtocolVersion Version, Answer Answer);
