using BenchmarkDotNet.Attributes;
using Sallyport.Wire.Tls;

namespace Sallyport.Benchmarks;

/// <summary>Reading the ServerHello of RFC 8448 3 out of its record, and asking it for what it chose.</summary>
[MemoryDiagnoser]
public class ServerHelloBenchmarks
{
    private readonly byte[] _record = Convert.FromHexString(
        "160303005a020000560303a6af06a4121860dc5e6e60249cd34c95930c8ac5cb1434dac155772ed3e26928001301"
        + "00002e00330024001d0020c9828876112095fe66762bdbf7c672e156d6cc253b833df1dd69b1b04e751f0f002b00020304");

    [Benchmark]
    public int ParseServerHello()
    {
        var record = TlsRecord.Read(_record);
        var message = HandshakeMessage.Read(record.Value.Fragment);
        var hello = ServerHelloView.Read(message.Value.Body);
        return hello.IsOk ? hello.Value.SelectedVersion.Id + hello.Value.CipherSuite.Id + hello.Value.KeyShare.Length : throw new InvalidOperationException(hello.Reason);
    }
}
