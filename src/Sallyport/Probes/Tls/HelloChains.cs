using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls;

/// <summary>A chain that a hello met in the clear, and what came beside it.</summary>
/// <param name="Certificates">DER, the leaf first.</param>
/// <param name="StapledOcsp">The stapled response of CertificateStatus; null when none came.</param>
/// <param name="SctList">The timestamps of the ServerHello; null when none came.</param>
internal sealed record HelloChain(ImmutableArray<ImmutableArray<byte>> Certificates, ImmutableArray<byte>? StapledOcsp, ImmutableArray<byte>? SctList);

/// <summary>The chains that hellos met: up to TLS 1.2 the certificate comes in the clear, before anything that the client has to compute.</summary>
/// <remarks>Asking for schemes brings out a second certificate, if there is one; the question about a version brings out the only one of a server whose suites the own client cannot compute.</remarks>
internal static class HelloChains
{
    private static readonly ImmutableHashSet<CipherSuite> Finishable = [.. new TlsClientOptions().CipherSuites];

    /// <summary>True when the answer to a question about a version is read on to the certificate, because no handshake with this suite can be carried to its end.</summary>
    internal static bool AreAllThereIs(HelloPurpose purpose, CipherSuite suite) => purpose is HelloPurpose.Tls10 or HelloPurpose.Tls11 or HelloPurpose.Tls12 && !Finishable.Contains(suite);

    /// <summary>The chains of up to TLS 1.2 in the bytes received; none where the answer ended before its certificates.</summary>
    internal static IEnumerable<HelloChain> Of(ImmutableArray<HelloExchange> hellos) =>
        hellos.Where(MayHoldOne).Select(hello => Read(hello.Received.AsSpan())).Where(chain => !chain.Certificates.IsEmpty);

    private static bool MayHoldOne(HelloExchange hello) =>
        hello.Outcome is HelloOutcome.ServerHello { Suite: var suite } && (hello.Purpose == HelloPurpose.KeyExchangeEnumeration || AreAllThereIs(hello.Purpose, suite));

    private static HelloChain Read(ReadOnlySpan<byte> received)
    {
        var met = new HelloChain([], null, null);
        using var assembler = new RecordAssembler();
        assembler.Append(received);
        while (true)
        {
            var happened = assembler.Next();
            if (happened.Kind != TlsEventKind.Handshake) return met;

            var body = happened.Message.Body;
            switch (happened.Message.Type)
            {
                case HandshakeType.ServerHello: met = met with { SctList = Timestamps(body) }; break;
                case HandshakeType.Certificate: met = met with { Certificates = Certificates(body) }; break;
                case HandshakeType.CertificateStatus: return met with { StapledOcsp = Staple(body) };
                default: return met;
            }
        }
    }

    private static ImmutableArray<byte>? Timestamps(ReadOnlySpan<byte> body)
    {
        var read = ServerHelloView.Read(body);
        return read.IsOk && read.Value.Extensions.TryFind(ExtensionType.SignedCertificateTimestamp, out var list) ? [.. list] : null;
    }

    private static ImmutableArray<byte>? Staple(ReadOnlySpan<byte> body)
    {
        var read = CertificateStatusView.Read(body);
        return read.IsOk ? [.. read.Value.Response] : null;
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
