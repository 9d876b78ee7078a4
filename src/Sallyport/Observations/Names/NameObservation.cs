using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sallyport.Wire.Dns;

namespace Sallyport.Observations.Names;

/// <summary>What the DNS says about a name beside its addresses: who may issue for it, which certificate to expect, how to reach it.</summary>
public sealed record NameObservation
{
    /// <summary>The name asked about, in A-labels; null when nothing was asked.</summary>
    public string? Name { get; init; }

    /// <summary>The port asked about; 0 when nothing was asked.</summary>
    public int Port { get; init; }

    /// <summary>Why the question does not arise; null when it was put.</summary>
    public string? NotAsked { get; init; }

    /// <summary>The questions, each with what came back.</summary>
    public ImmutableArray<NameExchange> Exchanges { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The answer to the question for records of <paramref name="type"/> at <paramref name="owner"/>; null when it was not put.</summary>
    /// <param name="owner">The owner, in A-labels.</param>
    /// <param name="type">The record type.</param>
    internal NameAnswer? Answer(string owner, DnsRecordType type)
    {
        for (var i = 0; i < Exchanges.Length; i++)
        {
            if (Exchanges[i].Type == (int)type && Exchanges[i].Owner.Equals(owner, StringComparison.OrdinalIgnoreCase)) return NameAnswer.Of(Exchanges[i], $"names/exchanges/{i}");
        }

        return null;
    }
}

/// <summary>One question to a resolver.</summary>
public sealed record NameExchange
{
    /// <summary>The owner asked about, in A-labels without a dot at its end.</summary>
    public required string Owner { get; init; }

    /// <summary>The record type's number.</summary>
    public required int Type { get; init; }

    /// <summary>The resolver that answered, or was asked last, as <c>address:port</c>; null when there is none to ask.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Resolver { get; init; }

    /// <summary>True when the answer came over TCP, because it did not fit into a datagram.</summary>
    public bool OverTcp { get; init; }

    /// <summary>The answer, a whole DNS message; empty when there is none.</summary>
    public ImmutableArray<byte> Received { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Why there is no answer, in words; null when there is one.</summary>
    public string? Failure { get; init; }

    /// <summary>From the question to the answer.</summary>
    public required TimeSpan Took { get; init; }
}
