using System.Collections.Immutable;

namespace Sallyport.Lab.Differential;

/// <summary>A difference, and what the server itself answered when it was asked directly.</summary>
/// <param name="Configuration">The configuration it was found with.</param>
/// <param name="Difference">Who says what.</param>
/// <param name="Tried">Whether the server takes each value in question; null where it could not be asked.</param>
internal sealed record Adjudicated(Configuration Configuration, Difference Difference, ImmutableSortedDictionary<string, bool?> Tried)
{
    /// <summary>Sallyport, the other's name, neither, undecided; open where Sallyport admits that it has not seen the whole.</summary>
    public string Right =>
        Difference.Admitted ? "open"
        : Difference.Aspect == "order" ? First(Tried) is { } chosen ? chosen == Difference.OnlySallyport.First(Tried.ContainsKey) ? "Sallyport" : Difference.Source : "undecided"
        : Difference.Aspect == "preference" ? Tried.GetValueOrDefault(Difference.OnlySallyport[0]) == true ? "Sallyport" : Tried.GetValueOrDefault(Difference.OnlyOther[0]) == true ? Difference.Source : "undecided"
        : Tried.IsEmpty || Tried.Values.Any(taken => taken is null) ? "undecided"
        : Difference.Aspect == "versions" ? Difference.OnlySallyport[0] == (Tried.Values.First() == true ? "yes" : "no") ? "Sallyport" : Difference.Source
        : Difference.OnlySallyport.All(name => Tried[name] == true) && Difference.OnlyOther.All(name => Tried[name] == false) ? "Sallyport"
        : Difference.OnlySallyport.All(name => Tried[name] == false) && Difference.OnlyOther.All(name => Tried[name] == true) ? Difference.Source
        : "neither";

    private static string? First(ImmutableSortedDictionary<string, bool?> tried) => tried.FirstOrDefault(pair => pair.Value == true).Key;

    /// <summary>What begins its row in the table.</summary>
    public string Key => $"| {Configuration.Seed} | {Configuration.Server} | {Difference.Source} | {Difference.What} |";

    /// <summary>The difference as a row of the table.</summary>
    public string Row =>
        $"{Key} {Words(Difference.OnlySallyport)} | {Words(Difference.OnlyOther)} | {Answers} | {Right} |";

    private string Answers => Tried.IsEmpty ? "" : string.Join("; ",
        Tried.GroupBy(pair => pair.Value).Select(group => $"{(group.Key is { } taken ? taken ? "takes" : "refuses" : "cannot be asked")} {Words([.. group.Select(pair => pair.Key)])}"));

    private static string Words(ImmutableArray<string> names) =>
        names.Length == 0 ? "-" : names.Length <= 3 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(2))} and {names.Length - 2} more";
}
