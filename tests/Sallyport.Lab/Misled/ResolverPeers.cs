using Sallyport.Tests.Wire.Dns;
using Sallyport.Wire.Dns;

namespace Sallyport.Lab.Misled;

/// <summary>What a resolver can do instead of answering; the flag tells that the question came over TCP.</summary>
internal static class ResolverPeers
{
    public const string May = "CERT-0128 CERT-0129 TLS-0069 HTTP-0138";

    private const int FlagsAt = 2;
    private const int AnswersAt = 6;
    private const int NameAt = 12;

    public static Func<DnsReply, bool, IEnumerable<byte[]>> Honest { get; } = (bare, _) => [bare.Bytes()];

    public static IEnumerable<Behaviour<Func<DnsReply, bool, IEnumerable<byte[]>>>> All { get; } =
    [
        new("keeps silent", (_, _) => [], "did not answer in time"),
        new("answers with another id", (bare, _) => [(bare with { Id = (ushort)(bare.Id + 1) }).Bytes()], "did not answer in time"),
        new("answers about another name", (bare, _) => [(bare with { Name = "other.example" }).Bytes()], "did not answer in time"),
        new("answers about another type", (bare, _) => [(bare with { Type = DnsRecordType.Cname }).Bytes()], "did not answer in time"),
        new("repeats the question", (bare, _) => [Changed(bare, FlagsAt, 0x01)], "did not answer in time"),
        new("floods with answers to others", (bare, _) => Enumerable.Repeat((bare with { Name = "other.example" }).Bytes(), 40), "nothing but answers to other questions"),
        new("sends an empty datagram", (_, _) => [[]], "did not answer in time"),
        new("sends a header alone", (bare, _) => [bare.Bytes()[..NameAt]], "did not answer in time"),
        new("promises 65535 answers", (bare, _) => [Changed(bare, AnswersAt, 0xFF, 0xFF)], "did not answer in time"),
        new("points a name at itself", (bare, _) => [[.. bare.Bytes()[..NameAt], 0xC0, NameAt, 0, (byte)bare.Type, 0, 1]], "did not answer in time"),
        new("truncates everything, over TCP too", (bare, overTcp) => overTcp ? [] : [(bare with { Truncated = true }).Bytes()], "over TCP"),
        new("truncates, and answers another over TCP", (bare, overTcp) => [(bare with { Truncated = !overTcp, Id = (ushort)(bare.Id + (overTcp ? 1 : 0)) }).Bytes()], "over TCP"),
        new("says that it failed", (bare, _) => [(bare with { Code = DnsResponseCode.ServerFailure }).Bytes()], "SERVFAIL"),
        new("refuses", (bare, _) => [(bare with { Code = DnsResponseCode.Refused }).Bytes()], "REFUSED"),
        new("puts garbage behind the right answer", (bare, _) => [[.. bare.Bytes(), .. new byte[300]]], null),
        new("answers rightly behind nine strangers", (bare, _) => [.. Enumerable.Repeat((bare with { Id = (ushort)(bare.Id + 1) }).Bytes(), 9), bare.Bytes()], null),
        new("truncates and answers rightly over TCP", (bare, overTcp) => [(bare with { Truncated = !overTcp }).Bytes()], null),
    ];

    private static byte[] Changed(DnsReply bare, int at, params byte[] values)
    {
        var bytes = bare.Bytes();
        values.CopyTo(bytes, at);
        return bytes;
    }
}
