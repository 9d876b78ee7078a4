namespace Sallyport.Wire.Crypto;

/// <summary>Fills a buffer with random bytes. The system's generator in life, a fixed sequence where a run has to be repeatable.</summary>
/// <param name="destination">Filled whole.</param>
public delegate void RandomBytes(Span<byte> destination);
