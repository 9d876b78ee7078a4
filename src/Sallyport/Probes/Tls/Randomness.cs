using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Sallyport.Probes.Tls;

/// <summary>Random bytes of the system's generator.</summary>
internal static class Randomness
{
    internal static ImmutableArray<byte> Bytes(int count) => ImmutableCollectionsMarshal.AsImmutableArray(RandomNumberGenerator.GetBytes(count));
}
