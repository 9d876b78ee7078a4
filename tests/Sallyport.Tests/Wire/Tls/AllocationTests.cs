using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Wire.Tls;

public sealed class AllocationTests
{
    [Fact]
    public void Parsing_a_record_and_its_server_hello_allocates_nothing()
    {
        var record = ClientHelloWriter.ToRecords(Rfc8448.ServerHello, ContentType.Handshake, ProtocolVersion.Tls12);

        Assert.Equal(0, AllocatedBy(() => ReadHello(record)));
    }

    [Fact]
    public void Assembling_a_flight_again_and_again_allocates_nothing_once_the_buffers_are_there()
    {
        var records = ClientHelloWriter.ToRecords(Rfc8448.Flight, ContentType.Handshake, ProtocolVersion.Tls12, 100);
        using var assembler = new RecordAssembler(maxTotal: int.MaxValue);

        Assert.Equal(0, AllocatedBy(() => Drain(assembler, records)));
    }

    [Fact]
    public void Asking_a_suite_for_its_facts_allocates_nothing()
    {
        var suite = CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256;

        Assert.Equal(0, AllocatedBy(() => suite.Name.Length + suite.StrengthBits + (int)suite.KeyExchange));
    }

    private static int ReadHello(byte[] record)
    {
        var message = HandshakeMessage.Read(TlsRecord.Read(record).Value.Fragment);
        var hello = ServerHelloView.Read(message.Value.Body).Value;
        return hello.SelectedVersion.Id + hello.KeyShareGroup!.Value.Id + hello.KeyShare.Length;
    }

    private static int Drain(RecordAssembler assembler, byte[] records)
    {
        assembler.Append(records);
        var messages = 0;
        while (assembler.Next().Kind == TlsEventKind.Handshake) messages++;
        return messages;
    }

    private static long AllocatedBy(Func<int> work)
    {
        for (var i = 0; i < 50; i++) Assert.NotEqual(0, work());
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
