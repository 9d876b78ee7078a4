using System.Collections.Immutable;

namespace Sallyport.Wire.Dns;

/// <summary>A DNS message (RFC 1035 4.1) as far as an asker needs it: the question and the answers. The two further sections are read over and left out.</summary>
public sealed record DnsMessage
{
    /// <summary>The number that ties an answer to its question.</summary>
    public required ushort Id { get; init; }

    /// <summary>Answer, truncated, authenticated, and the response code.</summary>
    public required DnsFlags Flags { get; init; }

    /// <summary>The question; null when the message carries none, as some errors do.</summary>
    public required DnsQuestion? Question { get; init; }

    /// <summary>The answer section, in order.</summary>
    public required ImmutableArray<DnsRecord> Answers { get; init; }

    /// <summary>Reads the message that fills <paramref name="bytes"/>.</summary>
    /// <param name="bytes">One datagram, or what the length prefix of TCP announces (RFC 1035 4.2.2); kept alive by the records.</param>
    public static ParseResult<DnsMessage> Read(ReadOnlyMemory<byte> bytes) => DnsMessageReader.Read(bytes);

    /// <summary>The records of <paramref name="type"/> that answer for <paramref name="name"/>, through the aliases that stand in the same answer.</summary>
    /// <param name="name">The owner asked about.</param>
    /// <param name="type">The type asked for.</param>
    public ImmutableArray<DnsRecord> RecordsOf(DnsName name, DnsRecordType type)
    {
        var owner = name;
        for (var hops = 0; hops <= Answers.Length; hops++)
        {
            var found = Answers.Where(record => record.Type == type && record.Class == 1 && record.Name == owner).ToImmutableArray();
            if (!found.IsEmpty) return found;
            if (Answers.FirstOrDefault(record => record.Type == DnsRecordType.Cname && record.Name == owner)?.Alias is not { } alias) return [];

            owner = alias;
        }

        return [];
    }
}
