using System.Security.Cryptography;
using Sallyport.Observations;
using Sallyport.Wire.Crypto;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Writes the first record behind a client's Finished in a CBC suite, MAC before encryption, with one thing wrong in it.</summary>
/// <param name="keys">The keys of the connection.</param>
/// <param name="version">Its version.</param>
/// <param name="lastSent">The bytes sent before: in TLS 1.0 their last block is the vector.</param>
internal sealed class BadCbcRecord(Tls12Keys keys, ProtocolVersion version, byte[] lastSent)
{
    /// <summary>Finished was number 0.</summary>
    private const ulong Sequence = 1;
    private const int OverlongBlocks = 5;

    private int BlockSize => keys.Protection.Block.BlockSize();

    /// <summary>The whole record.</summary>
    internal byte[] Write(AttackForm form, ReadOnlySpan<byte> content)
    {
        var text = form == AttackForm.OverlongPadding ? Padding(OverlongBlocks * BlockSize) : [.. content, .. Mac(form, content), .. Padding(form, content.Length + keys.Protection.Mac.Size())];
        var chained = version == ProtocolVersion.Tls10;
        var vector = chained ? lastSent[^BlockSize..] : Randomness.Bytes(BlockSize).AsSpan().ToArray();
        using var cipher = keys.Protection.Block.Create(keys.ClientKey);
        var sealedText = cipher.EncryptCbc(text, vector, PaddingMode.None);
        return ClientHelloWriter.ToRecords([.. chained ? [] : vector, .. sealedText], ContentType.ApplicationData, version);
    }

    private static bool SpoilsMac(AttackForm form) => form is AttackForm.WrongMac or AttackForm.WrongPaddingAndMac or AttackForm.EmptyWrongMac;

    private static bool SpoilsPadding(AttackForm form) => form is AttackForm.WrongPadding or AttackForm.WrongPaddingAndMac or AttackForm.EmptyWrongPadding;

    private byte[] Mac(AttackForm form, ReadOnlySpan<byte> content)
    {
        var mac = new byte[keys.Protection.Mac.Size()];
        new RecordMac(keys.Protection.Mac, keys.ClientMacKey).Compute(Sequence, (byte)ContentType.ApplicationData, version.Id, content, mac);
        if (SpoilsMac(form)) mac[0] ^= 0x80;
        return mac;
    }

    /// <summary>A block more than needed, so that there are bytes to spoil besides the length, which stays right.</summary>
    private byte[] Padding(AttackForm form, int length)
    {
        var padding = Padding((2 * BlockSize) - (length % BlockSize));
        if (SpoilsPadding(form)) padding.AsSpan(0, padding.Length - 1).Fill((byte)(padding[0] ^ 0x80));
        return padding;
    }

    private static byte[] Padding(int count)
    {
        var padding = new byte[count];
        padding.AsSpan().Fill((byte)(count - 1));
        return padding;
    }
}
