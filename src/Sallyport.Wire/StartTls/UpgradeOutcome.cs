using System.Text;

namespace Sallyport.Wire.StartTls;

/// <summary>How the plaintext dialogue ended.</summary>
internal enum UpgradeEnd
{
    /// <summary>The server gave the go-ahead: a hello may follow.</summary>
    Upgraded,

    /// <summary>The server told what it can do, and TLS is not among it.</summary>
    NotOffered,

    /// <summary>The server offers TLS, or says nothing about it, and refused to start it.</summary>
    Refused,

    /// <summary>The server served nobody just then, or not this client: a limit, an overload, a block list. Says nothing about TLS.</summary>
    TurnedAway,

    /// <summary>The answer has not the form that the protocol gives.</summary>
    Malformed,
}

/// <summary>How the plaintext dialogue ended, and why.</summary>
/// <param name="End">How.</param>
/// <param name="Reason">A constant phrase; empty where the reply says it.</param>
/// <param name="Reply">What the server said, code and text; untrusted, empty where no reply decided it.</param>
internal sealed record UpgradeOutcome(UpgradeEnd End, string Reason, string Reply)
{
    /// <summary>Characters of a reply that are kept.</summary>
    private const int MostReply = 512;

    /// <summary>The go-ahead.</summary>
    internal static UpgradeOutcome Upgraded { get; } = new(UpgradeEnd.Upgraded, string.Empty, string.Empty);

    internal static UpgradeOutcome NotOffered(string reason) => new(UpgradeEnd.NotOffered, reason, string.Empty);

    internal static UpgradeOutcome Refused(ReadOnlySpan<byte> reply) => new(UpgradeEnd.Refused, string.Empty, Text(reply));

    internal static UpgradeOutcome TurnedAway(ReadOnlySpan<byte> reply) => new(UpgradeEnd.TurnedAway, string.Empty, Text(reply));

    internal static UpgradeOutcome Malformed(string reason) => new(UpgradeEnd.Malformed, reason, string.Empty);

    private static string Text(ReadOnlySpan<byte> reply) => Encoding.Latin1.GetString(reply[..Math.Min(reply.Length, MostReply)]);
}
