using System.Buffers.Binary;
using System.Security.Cryptography;
using Sallyport.Wire.Crypto;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>A sequence of bytes that is the same in every run, so that a handshake can be played again.</summary>
internal sealed class FixedRandom(int seed)
{
    private int _counter;

    public static RandomBytes Of(int seed) => new FixedRandom(seed).Fill;

    private void Fill(Span<byte> destination)
    {
        Span<byte> input = stackalloc byte[8];
        Span<byte> block = stackalloc byte[SHA256.HashSizeInBytes];
        while (!destination.IsEmpty)
        {
            BinaryPrimitives.WriteInt32BigEndian(input, seed);
            BinaryPrimitives.WriteInt32BigEndian(input[4..], _counter++);
            SHA256.HashData(input, block);
            var count = Math.Min(block.Length, destination.Length);
            block[..count].CopyTo(destination);
            destination = destination[count..];
        }
    }
}
