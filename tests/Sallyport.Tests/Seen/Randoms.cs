using System.Buffers.Binary;
using System.Security.Cryptography;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Seen;

/// <summary>ServerHellos with random bytes and session ids of a test's choice.</summary>
internal static class Randoms
{
    /// <summary>Twelve answers of TLS 1.2 whose bytes have nothing in common.</summary>
    internal static TlsObservation Good { get; } = Of(12, (_, _) => { });

    /// <summary>Answers of TLS 1.2, one a second, each changed by a test.</summary>
    internal static TlsObservation Of(int count, Action<int, byte[]> change, Func<int, byte[]>? sessionId = null) => Servers.Modern with
    {
        Hellos = [.. Enumerable.Range(0, count).Select(i => Answer(i, change, sessionId?.Invoke(i) ?? SHA256.HashData([(byte)i, 1])))],
    };

    /// <summary>Puts a time in front of random bytes.</summary>
    internal static void Clock(byte[] random, DateTimeOffset time) => BinaryPrimitives.WriteUInt32BigEndian(random, (uint)time.ToUnixTimeSeconds());

    private static HelloExchange Answer(int number, Action<int, byte[]> change, byte[] sessionId)
    {
        var random = SHA256.HashData([(byte)number]);
        change(number, random);
        byte[] body = [3, 3, .. random, (byte)sessionId.Length, .. sessionId, 0xC0, 0x2B, 0];
        byte[] message = [2, 0, 0, (byte)body.Length, .. body];
        return Hellos.Met(HelloPurpose.SuiteEnumeration, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm)) with
        {
            SentAt = TimeSpan.FromSeconds(number),
            Received = [.. ClientHelloWriter.ToRecords(message, ContentType.Handshake, ProtocolVersion.Tls12)],
        };
    }
}
