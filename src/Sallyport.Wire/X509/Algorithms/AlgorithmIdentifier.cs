using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Algorithms;

/// <summary>AlgorithmIdentifier (RFC 5280 4.1.1.2): which algorithm, and its parameters as encoded.</summary>
/// <param name="Algorithm">The algorithm.</param>
/// <param name="Parameters">The parameters with tag and length; empty when absent.</param>
/// <param name="Encoded">The whole identifier with tag and length.</param>
public sealed record AlgorithmIdentifier(ObjectIdentifier Algorithm, ReadOnlyMemory<byte> Parameters, ReadOnlyMemory<byte> Encoded)
{
    /// <summary>True when both are the same octets.</summary>
    /// <param name="other">The other identifier.</param>
    public bool IsSameAs(AlgorithmIdentifier other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Encoded.Span.SequenceEqual(other.Encoded.Span);
    }

    /// <summary>Reads the identifier that <paramref name="bytes"/> begins with.</summary>
    /// <param name="bytes">DER.</param>
    public static ParseResult<AlgorithmIdentifier> Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new DerReader(bytes);
        var identifier = Read(ref reader);
        return reader.Failed ? reader.Failure : ParseResult.Ok(identifier, reader.Position);
    }

    internal static AlgorithmIdentifier Read(ref DerReader reader)
    {
        var start = reader.Position;
        var outer = reader.Enter(DerTag.Sequence);
        var algorithm = reader.ReadObjectIdentifier();
        var parameters = reader.More ? reader.ReadElement() : default;
        reader.Leave(outer);
        return new AlgorithmIdentifier(algorithm, reader.Slice(parameters.Encoded), reader.Failed ? default : reader.Slice(start..reader.Position));
    }
}
