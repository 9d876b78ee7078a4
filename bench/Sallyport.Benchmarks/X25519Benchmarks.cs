using BenchmarkDotNet.Attributes;
using Sallyport.Wire.Crypto;

namespace Sallyport.Benchmarks;

/// <summary>The two multiplications of a key exchange; one cost, as both take the ladder.</summary>
[MemoryDiagnoser]
public class X25519Benchmarks
{
    private readonly byte[] _private = [.. Enumerable.Range(1, X25519.KeySize).Select(i => (byte)i)];
    private readonly byte[] _peer = [.. Enumerable.Range(100, X25519.KeySize).Select(i => (byte)i)];
    private readonly byte[] _result = new byte[X25519.KeySize];

    [Benchmark]
    public void PublicKey() => X25519.PublicKey(_private, _result);

    [Benchmark]
    public bool Agree() => X25519.Agree(_private, _peer, _result);
}
