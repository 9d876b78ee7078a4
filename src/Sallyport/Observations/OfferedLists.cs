using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>The lists of a hello that its exchange does not name, read from the bytes sent.</summary>
/// <param name="Groups">supported_groups, in order.</param>
/// <param name="Schemes">signature_algorithms, in order.</param>
internal sealed record OfferedLists(ImmutableArray<NamedGroup> Groups, ImmutableArray<SignatureScheme> Schemes)
{
    /// <summary>True when more than no compression was offered.</summary>
    internal bool Compression { get; private init; }

    private const int Headers = RecordHeader.Size + HandshakeMessage.HeaderSize;

    private static readonly OfferedLists Empty = new([], []);

    /// <summary>Reads the lists of <paramref name="hello"/>; empty when its bytes are no single record with a hello.</summary>
    internal static OfferedLists Of(HelloExchange hello)
    {
        if (hello.Sent.Length <= Headers) return Empty;

        var read = ClientHelloView.Read(hello.Sent.AsSpan()[Headers..]);
        return read.IsOk ? new(Listed(read.Value.SupportedGroups), Listed(read.Value.SignatureAlgorithms)) { Compression = read.Value.CompressionMethods.Length > 1 } : Empty;
    }

    private static ImmutableArray<T> Listed<T>(IdList<T> list)
        where T : struct, IRegistryValue<T>
    {
        var values = ImmutableArray.CreateBuilder<T>(list.Count);
        for (var i = 0; i < list.Count; i++) values.Add(list[i]);
        return values.DrainToImmutable();
    }
}
