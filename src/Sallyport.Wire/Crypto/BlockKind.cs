using System.Diagnostics;
using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto;

/// <summary>The block ciphers in CBC mode that the platform offers and TLS suites name.</summary>
internal enum BlockKind : byte
{
    Aes,
    TripleDes,
}

/// <summary>Makes the platform's block ciphers.</summary>
internal static class BlockKinds
{
    public static SymmetricAlgorithm Create(this BlockKind kind, ReadOnlySpan<byte> key)
    {
        var cipher = kind switch
        {
            BlockKind.Aes => (SymmetricAlgorithm)Aes.Create(),
            BlockKind.TripleDes => TripleDES.Create(),
            _ => throw new UnreachableException(),
        };
        cipher.SetKey(key);
        return cipher;
    }

    public static int BlockSize(this BlockKind kind) => kind == BlockKind.Aes ? 16 : 8;
}
