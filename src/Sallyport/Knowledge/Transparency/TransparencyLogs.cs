using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Sallyport.Knowledge.Transparency;

/// <summary>The logs whose timestamps can be verified, by their ids.</summary>
public sealed class TransparencyLogs
{
    private readonly FrozenDictionary<string, TransparencyLog> _byId;

    /// <summary>Makes the list of <paramref name="logs"/>; a second log with the same key is left out.</summary>
    /// <param name="dated">The day of the list.</param>
    /// <param name="logs">The logs.</param>
    public TransparencyLogs(DateTimeOffset dated, IEnumerable<TransparencyLog> logs)
    {
        Dated = dated;
        _byId = logs.DistinctBy(IdOf, StringComparer.Ordinal).ToFrozenDictionary(IdOf, StringComparer.Ordinal);
    }

    /// <summary>The day of the list: a log that came later is not in it.</summary>
    public DateTimeOffset Dated { get; }

    /// <summary>How many there are.</summary>
    public int Count => _byId.Count;

    /// <summary>The log with <paramref name="id"/>; null when it is not in the list.</summary>
    /// <param name="id">SHA-256 of the log's key.</param>
    public TransparencyLog? Find(ReadOnlySpan<byte> id) => _byId.GetValueOrDefault(Convert.ToBase64String(id));

    private static string IdOf(TransparencyLog log) => Convert.ToBase64String(SHA256.HashData(log.Key.Span));
}
