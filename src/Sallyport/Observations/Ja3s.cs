using System.Security.Cryptography;
using System.Text;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>JA3S: a fingerprint of one ServerHello, made of version, suite and extensions. It depends on what the client offered, so only answers to the same hello compare.</summary>
internal static class Ja3s
{
    /// <summary>The fingerprint of the ordinary handshake, 32 hexadecimal digits; null when no ServerHello came.</summary>
    internal static string? Of(TlsObservation tls) =>
        tls.Handshake(HandshakePurpose.Ordinary) is { Version: { } version, Suite: { } suite } handshake ? Digest(Words(version, suite, handshake)) : null;

    /// <summary>The digest of the words: MD5, as whoever compares them has it.</summary>
#pragma warning disable CA5351 // A name for equal answers, not a protection.
    internal static string Digest(string words) => Convert.ToHexStringLower(MD5.HashData(Encoding.ASCII.GetBytes(words)));
#pragma warning restore CA5351

    /// <summary>Numbers in decimal. TLS 1.3 writes 771 where the version was, and has these few extensions alone outside the encrypted part (RFC 8446 4.2).</summary>
    internal static string Words(ProtocolVersion version, CipherSuite suite, HandshakeObservation handshake)
    {
        var extensions = version == ProtocolVersion.Tls13 ? handshake.Extensions.Where(IsInTheClear) : handshake.Extensions;
        return $"{(version == ProtocolVersion.Tls13 ? ProtocolVersion.Tls12 : version).Id},{suite.Id},{string.Join('-', extensions.Select(extension => extension.Id))}";
    }

    private static bool IsInTheClear(ExtensionType type) => type == ExtensionType.KeyShare || type == ExtensionType.SupportedVersions || type == ExtensionType.PreSharedKey;
}
