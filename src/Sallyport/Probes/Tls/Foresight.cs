using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Asks at once what an earlier run asked, and hands each answer to whoever asks the same now.</summary>
/// <remarks>
/// Nothing but questions is taken from the earlier run; every answer is the server's of today. A server that did not change is asked nothing else, and its lists are proven again in two round trips; where it changed, the next
/// question differs from all that were foreseen and is asked then. Answers that nobody asked for are kept: they were seen.
/// </remarks>
internal sealed class Foresight
{
    private readonly Dictionary<string, Task<HelloExchange[]>> _hellos = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<HandshakeRun>> _handshakes = new(StringComparer.Ordinal);

    /// <summary>Asks <paramref name="questions"/> and makes the handshakes of <paramref name="plans"/>, all at once.</summary>
    internal void Begin(IEnumerable<IHelloQuestion> questions, Func<IHelloQuestion, Task<HelloExchange[]>> ask, IEnumerable<HandshakePlan> plans, Func<HandshakePlan, Task<HandshakeRun>> make)
    {
        lock (_hellos)
        {
            // The lists have no question that waits for another, so they are known first where all of theirs go out first; what follows the handshakes takes longer anyway.
            foreach (var question in questions.DistinctBy(Key)) _hellos.Add(Key(question), ask(question));
            foreach (var plan in plans.DistinctBy(Key)) _handshakes.Add(Key(plan), make(plan));
        }
    }

    /// <summary>True, once, when <paramref name="question"/> was foreseen.</summary>
    internal bool Take(IHelloQuestion question, [NotNullWhen(true)] out Task<HelloExchange[]>? answer)
    {
        lock (_hellos) return _hellos.Remove(Key(question), out answer);
    }

    /// <summary>True, once, when the handshake of <paramref name="plan"/> was foreseen.</summary>
    internal bool Take(HandshakePlan plan, [NotNullWhen(true)] out Task<HandshakeRun>? made)
    {
        lock (_hellos) return _handshakes.Remove(Key(plan), out made);
    }

    /// <summary>What was answered and never asked for.</summary>
    internal async Task<ImmutableArray<HelloExchange>> RestAsync()
    {
        Task<HelloExchange[]>[] rest;
        lock (_hellos) rest = [.. _hellos.Values];
        return [.. (await Task.WhenAll(rest)).SelectMany(exchanges => exchanges)];
    }

    /// <summary>Ends when everything that was begun is over.</summary>
    internal Task SettleAsync()
    {
        lock (_hellos) return Task.WhenAll([.. _hellos.Values, .. _handshakes.Values]);
    }

    /// <summary>The questions that <paramref name="earlier"/> shows, as far as they can be put again byte for byte, random values apart.</summary>
    internal static IEnumerable<IHelloQuestion> Questions(TlsObservation earlier, string? serverName)
    {
        foreach (var hello in earlier.Hellos)
        {
            if (hello.Purpose == HelloPurpose.Ssl2) yield return new Ssl2Question();
            else if (Again(hello) is var offer && Comparable(offer.ToRecords(serverName)).SequenceEqual(Comparable(hello.Sent.AsSpan()))) yield return offer;
        }
    }

    private static HelloOffer Again(HelloExchange hello)
    {
        var lists = OfferedLists.Of(hello);
        return new HelloOffer
        {
            Purpose = hello.Purpose,
            Version = hello.Version,
            Suites = hello.Suites,
            Groups = lists.Groups,
            Schemes = lists.Schemes,
            Fallback = hello.Purpose == HelloPurpose.FallbackScsv,
            Compression = lists.Compression,
            More = VersionQuestions.Legacy.FirstOrDefault(offer => offer.Purpose == hello.Purpose)?.More ?? [],
            ReadsKeyExchange = hello.Purpose == HelloPurpose.KeyExchangeEnumeration
                || (hello.Version < ProtocolVersion.Tls13 && hello.Outcome is HelloOutcome.ServerHello { Scheme: not null } or HelloOutcome.ServerHello { Group: not null }),
        };
    }

    /// <summary>A hello without its random and its session id, which differ each time.</summary>
    private static byte[] Comparable(ReadOnlySpan<byte> records)
    {
        const int Random = RecordHeader.Size + HandshakeMessage.HeaderSize + 2;
        const int SessionId = Random + 32;
        var bytes = records.ToArray();
        if (bytes.Length > SessionId && bytes.Length > SessionId + bytes[SessionId]) bytes.AsSpan(Random, 32 + 1 + bytes[SessionId]).Clear();
        return bytes;
    }

    private static string Key(IHelloQuestion question) => question is HelloOffer offer
        ? $"{offer.Purpose} {Convert.ToHexString(Comparable(offer.ToRecords(serverName: null)))}"
        : question.Purpose.ToString();

    private static string Key(HandshakePlan plan) => $"{plan.Purpose} {plan.ServerName} {string.Join(',', plan.Versions.Select(version => version.Name))} {string.Join(',', plan.Alpn)} {string.Join(',', plan.Schemes.Select(scheme => scheme.Name))}";
}
