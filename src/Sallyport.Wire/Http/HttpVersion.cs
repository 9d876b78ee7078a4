namespace Sallyport.Wire.Http;

/// <summary>HTTP-version (RFC 9112 2.3): two digits.</summary>
/// <param name="Major">First digit.</param>
/// <param name="Minor">Second digit.</param>
public readonly record struct HttpVersion(byte Major, byte Minor);
