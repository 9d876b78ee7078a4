using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>The chains that hellos met on the way to the key exchange: asking for schemes brings out a second certificate, if there is one, with no connection of its own.</summary>
internal static class HelloChains
{
    /// <summary>The chains of up to TLS 1.2 in the bytes received, leaf first; none where the answer ended before its certificates.</summary>
    internal static IEnumerable<ImmutableArray<ImmutableArray<byte>>> Of(ImmutableArray<HelloExchange> hellos) =>
        hellos.Where(hello => hello is { Purpose: HelloPurpose.KeyExchangeEnumeration, Outcome: HelloOutcome.ServerHello }).Select(hello => Read(hello.Received.AsSpan())).Where(chain => !chain.IsEmpty);

    private static ImmutableArray<ImmutableArray<byte>> Read(ReadOnlySpan<byte> received)
    {
        using var assembler = new RecordAssembler();
        assembler.Append(received);
        while (true)
        {
            var happened = assembler.Next();
            if (happened.Kind != TlsEventKind.Handshake) return [];
            if (happened.Message.Type == HandshakeType.Certificate) return Certificates(happened.Message.Body);
        }
    }

    private static ImmutableArray<ImmutableArray<byte>> Certificates(ReadOnlySpan<byte> body)
    {
        var read = CertificateView.ReadTls12(body);
        if (!read.IsOk) return [];

        var chain = ImmutableArray.CreateBuilder<ImmutableArray<byte>>();
        foreach (var certificate in read.Value) chain.Add([.. certificate.Der]);
        return chain.DrainToImmutable();
    }
}
