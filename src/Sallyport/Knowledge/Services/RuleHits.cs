namespace Sallyport.Knowledge.Services;

/// <summary>The conditions that an answer met so far, each with the first value that did.</summary>
internal sealed class RuleHits(int conditions)
{
    private readonly ConditionHit?[] _first = new ConditionHit?[conditions];

    /// <summary>Room for who matches values; empty between two.</summary>
    internal List<int> Candidates { get; } = [];

    /// <summary>Takes note that <paramref name="value"/> meets a condition. The first value stays, unless a later one captured a version and it did not.</summary>
    internal void Add(int condition, FieldValue value, ValuePattern? pattern, Captured captured)
    {
        if (_first[condition] is null || (_first[condition]!.Captured.Version is null && captured.Version is not null)) _first[condition] = new ConditionHit(value, pattern, captured);
    }

    /// <summary>How a condition was met; null when it was not.</summary>
    internal ConditionHit? this[int condition] => _first[condition];
}

/// <summary>How a condition was met.</summary>
/// <param name="Value">The value.</param>
/// <param name="Pattern">The pattern that it is like; null for a range.</param>
/// <param name="Captured">What the pattern captured of it.</param>
internal sealed record ConditionHit(FieldValue Value, ValuePattern? Pattern, Captured Captured);
