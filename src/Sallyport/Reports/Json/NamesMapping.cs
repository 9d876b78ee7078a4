using Sallyport.Observations.Names;
using Sallyport.Wire;
using Sallyport.Wire.Dns;

namespace Sallyport.Reports.Json;

/// <summary>Lays out what the DNS says about the name.</summary>
internal static class NamesMapping
{
    internal static NamesPart? Of(NameObservation? names) => names switch
    {
        null => null,
        { NotAsked: { } reason } => new NamesPart(NotAsked: reason),
        { Name: { } name } => new NamesPart(
            name,
            Caa: Records(names, DnsRecordType.Caa, NameOwners.Caa(name), data => Text(CaaRecord.Read(data.Span), RecordWords.Of)),
            Tlsa: Records(names, DnsRecordType.Tlsa, [NameOwners.Tlsa(name, names.Port)], data => Text(TlsaRecord.Read(data), RecordWords.Of)),
            Https: Records(names, DnsRecordType.Https, [NameOwners.Https(name, names.Port)], data => Text(ServiceBinding.Read(data), RecordWords.Of))),
        _ => null,
    };

    /// <summary>The first owner that has records or hides them counts; the others were asked on the way to it.</summary>
    private static RecordsPart? Records(NameObservation names, DnsRecordType type, IEnumerable<string> owners, Func<ReadOnlyMemory<byte>, string> words)
    {
        RecordsPart? last = null;
        foreach (var owner in owners)
        {
            if (names.Answer(owner, type) is not { } answer) break;

            last = Part(owner, answer, words);
            if (last.Outcome != "none") break;
        }

        return last;
    }

    private static RecordsPart Part(string owner, NameAnswer answer, Func<ReadOnlyMemory<byte>, string> words) => answer switch
    {
        { Failure: { } failure } => new RecordsPart("unknown", owner, [], Authenticated: false, Sanitizer.Clean(failure)),
        { Records.IsEmpty: true } => new RecordsPart("none", owner, [], answer.IsAuthenticated),
        _ => new RecordsPart("found", owner, [.. answer.Records.Select(record => words(record.Data)).Order(StringComparer.Ordinal)], answer.IsAuthenticated),
    };

    private static string Text<T>(ParseResult<T> read, Func<T, string> words) => read.IsOk ? Sanitizer.Clean(words(read.Value)) : "malformed";
}
