using Sallyport.Observations;
using Sallyport.Wire;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Gathers the shapes of the records that come behind a provocation, and the time until the first.</summary>
internal sealed class ReactionReading(TimeProvider clock, RecordBuffer records)
{
    private const int MostRecords = 16;
    private readonly long _started = clock.GetTimestamp();
    private readonly List<SeenRecord> _seen = [];
    private TimeSpan? _first;
    private bool _unreadable;

    /// <summary>Takes the records that are whole; true when one decides, or no more of them are wanted.</summary>
    /// <param name="decides">Tells it of one record.</param>
    /// <param name="decrypted">Reads the alert in a record whose content is encrypted; null when there is none.</param>
    internal bool IsDecided(Func<SeenRecord, bool> decides, Func<SeenRecord, SeenRecord>? decrypted = null)
    {
        while (true)
        {
            var record = records.Read();
            if (record.Status == ParseStatus.NeedMore) return false;

            _first ??= clock.GetElapsedTime(_started);
            _unreadable = record.Status == ParseStatus.Malformed;
            if (_unreadable) return true;

            var seen = SeenRecord.Of(record.Value);
            _seen.Add(decrypted is null ? seen : decrypted(seen));
            if (decides(_seen[^1]) || _seen.Count == MostRecords) return true;
        }
    }

    /// <summary>The reaction as a whole.</summary>
    /// <param name="end">How the connection ended; null when it was given up here.</param>
    internal AttackOutcome.Reacted Finish(NetworkFault? end) =>
        new() { Records = [.. _seen], End = end, Unreadable = _unreadable, Took = _first ?? clock.GetElapsedTime(_started) };
}
