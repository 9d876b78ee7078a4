using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Sallyport.Wire.MacOs;

/// <summary>Reads which descriptors of a process are sockets: an array of struct proc_fdinfo, which proc_pidinfo fills for PROC_PIDLISTFDS.</summary>
/// <remarks>Apple's bsd/sys/proc_info.h: the descriptor and its kind in 32 bits each; kind 2 is a socket (PROX_FDTYPE_SOCKET). It has not run on a live macOS.</remarks>
internal static class DescriptorList
{
    /// <summary>Bytes of an entry.</summary>
    internal const int Size = 8;
    private const uint Socket = 2;

    /// <summary>The numbers of those that are sockets; what is left over at the end is no entry.</summary>
    /// <param name="filled">The buffer, as long as proc_pidinfo says that it filled it.</param>
    internal static ImmutableArray<int> Sockets(ReadOnlySpan<byte> filled)
    {
        var sockets = ImmutableArray.CreateBuilder<int>();
        for (; filled.Length >= Size; filled = filled[Size..])
            if (BinaryPrimitives.ReadUInt32LittleEndian(filled[4..]) == Socket) sockets.Add(BinaryPrimitives.ReadInt32LittleEndian(filled));

        return sockets.ToImmutable();
    }
}
