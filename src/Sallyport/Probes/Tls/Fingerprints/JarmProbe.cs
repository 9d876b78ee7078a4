using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Targets;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Fingerprints;

/// <summary>Sends the ten hellos of JARM, under the deep profile alone.</summary>
internal sealed class JarmProbe(Dialer dialer, IPEndPoint endpoint, Target target, SurveyProfile profile)
{
    /// <summary>Asks all ten at once; the answers are in the order of the questions.</summary>
    internal async Task<ImmutableArray<JarmAnswer>> AskAsync(TlsObservation seen, CancellationToken token)
    {
        if (profile != SurveyProfile.Deep || !seen.Versions.All.Any(pair => pair.Answer is Answer.Yes)) return [];

        var hellos = new HelloProbe(dialer, endpoint, target.ServerName, dialer.Clock.GetTimestamp());
        var asked = await Task.WhenAll(Questions(target.Host).Select(question => hellos.AskAsync(question, token)));
        return [.. asked.Select(exchanges => Read(exchanges[^1]))];
    }

    /// <summary>The ten, in their order.</summary>
    internal static IEnumerable<JarmQuestion> Questions(string host)
    {
        var (v11, v12, v13) = (ProtocolVersion.Tls11, ProtocolVersion.Tls12, ProtocolVersion.Tls13);
        yield return new(v12, JarmOrder.Forward, new() { ListsVersions = true, Reversed = true }, host);
        yield return new(v12, JarmOrder.Reverse, new() { ListsVersions = true }, host);
        yield return new(v12, JarmOrder.TopHalf, new(), host);
        yield return new(v12, JarmOrder.BottomHalf, new() { RareProtocols = true }, host);
        yield return new(v12, JarmOrder.MiddleOut, new() { RareProtocols = true, Grease = true, Reversed = true }, host);
        yield return new(v11, JarmOrder.Forward, new(), host);
        yield return new(v13, JarmOrder.Forward, new() { ListsVersions = true, Reversed = true }, host);
        yield return new(v13, JarmOrder.Reverse, new() { ListsVersions = true }, host);
        yield return new(v13, JarmOrder.Forward, new() { ListsVersions = true, WithoutTls13Suites = true }, host);
        yield return new(v13, JarmOrder.MiddleOut, new() { ListsVersions = true, Grease = true, Reversed = true }, host);
    }

    /// <summary>What the bytes that came back say. A connection that was reset or ran out of time says nothing; one closed in order says no.</summary>
    internal static JarmAnswer Read(HelloExchange exchange)
    {
        if (exchange.Outcome is HelloOutcome.NoAnswer { Fault: not NetworkFault.Closed } none) return JarmAnswer.None with { Fault = none.Fault };

        using var assembler = new RecordAssembler();
        assembler.Append(exchange.Received.AsSpan());
        var first = assembler.Next();
        return first.Kind == TlsEventKind.Handshake && first.Message.Type == HandshakeType.ServerHello ? Read(first.Message.Body) : JarmAnswer.None;
    }

    private static JarmAnswer Read(ReadOnlySpan<byte> body)
    {
        var read = ServerHelloView.Read(body);
        if (!read.IsOk) return JarmAnswer.None;

        var types = ImmutableArray.CreateBuilder<ushort>();
        var protocol = string.Empty;
        foreach (var extension in read.Value.Extensions)
        {
            types.Add(extension.Type.Id);
            if (extension.Type == ExtensionType.ApplicationLayerProtocolNegotiation && extension.Body.Length > 3) protocol = System.Text.Encoding.Latin1.GetString(extension.Body[3..]);
        }

        return new(read.Value.CipherSuite.Id, read.Value.LegacyVersion.Id, protocol, types.DrainToImmutable(), null);
    }
}
