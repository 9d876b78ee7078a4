namespace Sallyport.Knowledge.Feeds;

/// <summary>Works out the base score of a CVSS 3 vector (CVSS v3.1 specification, 7.1): records of OSV carry the vector alone.</summary>
internal static class CvssVector
{
    private const double ScopeFactor = 1.08;

    /// <summary>The score, 0 to 10; null when it is no whole vector of version 3.</summary>
    internal static double? BaseScore(string vector)
    {
        if (!vector.StartsWith("CVSS:3.", StringComparison.Ordinal)) return null;

        var metrics = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in vector.Split('/'))
            if (part.Split(':') is [var name, var value]) metrics[name] = value;

        return metrics.GetValueOrDefault("S") is "U" or "C" && Weights(metrics) is [var av, var ac, var pr, var ui, var c, var i, var a] ? Score(metrics["S"] == "C", 8.22 * av * ac * pr * ui, 1 - ((1 - c) * (1 - i) * (1 - a))) : null;
    }

    private static double Score(bool isChanged, double exploitability, double share)
    {
        var impact = isChanged ? (7.52 * (share - 0.029)) - (3.25 * Math.Pow(share - 0.02, 15)) : 6.42 * share;
        if (impact <= 0) return 0;

        return RoundUp(Math.Min((isChanged ? ScopeFactor : 1) * (impact + exploitability), 10));
    }

    /// <summary>Up to one decimal place, over whole numbers as the specification's appendix does it.</summary>
    private static double RoundUp(double value)
    {
        var whole = (long)Math.Round(value * 100_000);
        return whole % 10_000 == 0 ? whole / 100_000.0 : (Math.Floor(whole / 10_000.0) + 1) / 10.0;
    }

    private static double[]? Weights(Dictionary<string, string> metrics)
    {
        var isChanged = metrics["S"] == "C";
        double?[] weights =
        [
            metrics.GetValueOrDefault("AV") switch { "N" => 0.85, "A" => 0.62, "L" => 0.55, "P" => 0.2, _ => null },
            metrics.GetValueOrDefault("AC") switch { "L" => 0.77, "H" => 0.44, _ => null },
            metrics.GetValueOrDefault("PR") switch { "N" => 0.85, "L" => isChanged ? 0.68 : 0.62, "H" => isChanged ? 0.5 : 0.27, _ => null },
            metrics.GetValueOrDefault("UI") switch { "N" => 0.85, "R" => 0.62, _ => null },
            Impact(metrics.GetValueOrDefault("C")), Impact(metrics.GetValueOrDefault("I")), Impact(metrics.GetValueOrDefault("A")),
        ];
        return Array.TrueForAll(weights, weight => weight is not null) ? [.. weights.Select(weight => weight!.Value)] : null;
    }

    private static double? Impact(string? value) => value switch { "H" => 0.56, "L" => 0.22, "N" => 0, _ => null };
}
