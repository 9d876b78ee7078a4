using System.Buffers.Binary;
using System.Security.Cryptography;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Writes the blocks that are encrypted to the server's key: EME-PKCS1-v1_5 (RFC 8017 7.2.1) around a premaster secret, and four ways to get it wrong.</summary>
internal static class RobotBlock
{
    private const int PremasterSize = 48;
    private const byte NotZero = 0x11;
    private static readonly byte[] AllButZero = [.. Enumerable.Range(1, 255).Select(value => (byte)value)];

    /// <summary>A block of <paramref name="size"/> bytes.</summary>
    internal static byte[] Of(AttackForm form, ProtocolVersion version, int size)
    {
        var block = RandomNumberGenerator.GetItems<byte>(AllButZero, size);
        var premaster = block.AsSpan(size - PremasterSize);
        (block[0], block[1], block[^(PremasterSize + 1)]) = (0, 2, 0);
        BinaryPrimitives.WriteUInt16BigEndian(premaster, version.Id);
        switch (form)
        {
            case AttackForm.WrongFirstBytes:
                (block[0], block[1]) = (0x41, 0x17);
                break;
            case AttackForm.MisplacedZero:
                (block[^(PremasterSize + 1)], block[^2]) = (NotZero, 0);
                break;
            case AttackForm.NoZero:
                (block[^(PremasterSize + 1)], premaster[0], premaster[1]) = (NotZero, NotZero, NotZero);
                break;
            case AttackForm.WrongVersion:
                (premaster[0], premaster[1]) = (2, 2);
                break;
        }

        return block;
    }
}
