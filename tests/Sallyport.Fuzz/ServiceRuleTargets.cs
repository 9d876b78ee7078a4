using System.Text;
using System.Text.Json;
using Sallyport.Knowledge.Services;

namespace Sallyport.Fuzz;

/// <summary>What names services: patterns held against what strangers send, bodies taken apart, rule files that anybody may write.</summary>
internal static class ServiceRuleTargets
{
    private const int Closed = 1;
    private static readonly string[] Parts = ["title", "sha256", "json.version", "json.a.b"];

    public static IEnumerable<FuzzTarget> All =>
    [
        new FuzzTarget("ValuePattern.Matches", static input => Match(input.Span)),
        new FuzzTarget("BodyParts.Read", static input => Take(Encoding.Latin1.GetString(input.Span))),
        new FuzzTarget("RuleFileReader.Read", Read),
    ];

    /// <summary>The first octet says how long the pattern is; what follows it is the value.</summary>
    private static int Match(ReadOnlySpan<byte> input)
    {
        if (input.IsEmpty) return 0;

        var length = Math.Min(input[0], input.Length - 1);
        var value = Encoding.Latin1.GetString(input[(1 + length)..]);
        if (ValuePattern.Parse(Encoding.Latin1.GetString(input.Slice(1, length)), out var problem) is not { } pattern) return problem!.Length;

        var matches = pattern.Matches(value, out var captured);
        if (matches && !Indexed(pattern, value)) throw new BrokenPromiseException("the index misses a pattern that matches");
        if (!matches && captured != default) throw new BrokenPromiseException("something was captured where nothing matches");

        return HashCode.Combine(matches, captured.Version?.Length, captured.Build?.Length, captured.Distribution?.Length, pattern.LongestLiteral.Length);
    }

    private static bool Indexed(ValuePattern pattern, string value)
    {
        var found = new List<int>();
        new LiteralIndex([pattern.LongestLiteral]).Find(value, found);
        return found.Contains(0);
    }

    private static int Take(string body) => Parts.Aggregate(0, (mark, part) => HashCode.Combine(mark, Math.Min(BodyParts.Read(body, part)?.Length ?? -1, 80)));

    private static int Read(ReadOnlyMemory<byte> input)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(input);
        }
        catch (JsonException)
        {
            return Closed;
        }

        using (document)
        {
            var product = RuleFileReader.Read(document.RootElement, out var problem);
            if (product is null != problem is not null) throw new BrokenPromiseException("neither a product nor a problem, or both");

            return product is null ? problem!.Length : HashCode.Combine(RuleSamples.Problems(document.RootElement, product).Count, product.Rules.Length);
        }
    }
}
