using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>TLS feature (RFC 7633): TLS extensions that the server promises to answer.</summary>
/// <param name="Extensions">Numbers of TLS extensions.</param>
public sealed record TlsFeatures(ImmutableArray<int> Extensions)
{
    private const int StatusRequest = 5;
    private const int StatusRequestV2 = 17;

    /// <summary>True when the server promises a stapled OCSP response: "must staple".</summary>
    public bool MustStaple => Extensions.Contains(StatusRequest) || Extensions.Contains(StatusRequestV2);

    internal static TlsFeatures Read(ref DerReader reader)
    {
        var features = ImmutableArray.CreateBuilder<int>(1);
        var outer = reader.Enter(DerTag.Sequence);
        while (reader.More) features.Add(reader.ReadSmallInteger());
        reader.Leave(outer);
        return new TlsFeatures(features.DrainToImmutable());
    }
}
