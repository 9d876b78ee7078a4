using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Lab.Differential;

/// <summary>Holds what Sallyport says against what another says, aspect by aspect.</summary>
internal static class Comparing
{
    private static readonly ImmutableArray<string> Versions = ["tls10", "tls11", "tls12", "tls13"];

    public static IEnumerable<Difference> Of(string source, ServerFacts sallyport, ServerFacts other) => All(source, sallyport, other).Select(difference => difference with
    {
        Admitted = sallyport.Incomplete.Contains(difference.What) && difference.OnlySallyport is [] or ["Unknown"],
    });

    private static IEnumerable<Difference> All(string source, ServerFacts sallyport, ServerFacts other) =>
    [
        .. Versions.SelectMany(version => OfVersion(source, version, sallyport, other)),
        .. Sets(source, "groups", "tls13", sallyport.Groups13, other.Groups13, GroupName),
        .. Sets(source, "groups", "tls12", sallyport.LegacyGroups, other.LegacyGroups, GroupName),
        .. Sets(source, "certificates", "", sallyport.Certificates, other.Certificates, text => text),
        .. Sets(source, "alpn", "", sallyport.Alpn, other.Alpn, text => text),
    ];

    private static IEnumerable<Difference> OfVersion(string source, string version, ServerFacts sallyport, ServerFacts other)
    {
        if (other.Versions.TryGetValue(version, out var theirs) && Said(sallyport, version) is var ours && ours != Word(theirs))
        {
            yield return new(source, "versions", version, [ours], [Word(theirs)]);
            yield break;
        }

        ImmutableArray<ushort> mine = sallyport.Suites.GetValueOrDefault(version, []), found = other.Suites.GetValueOrDefault(version, []);
        if (Sets<ushort>(source, "suites", version, mine, found, SuiteName).FirstOrDefault() is { } different)
        {
            yield return different;
            yield break;
        }

        if (mine.Length < 2 || !other.Preference.TryGetValue(version, out var preference)) yield break;
        var decides = sallyport.Preference.GetValueOrDefault(version);
        if (decides != preference) yield return new(source, "preference", version, [$"{decides}"], [$"{preference}"]) { Common = mine };
        else if (decides == ServerPreference.Server && !mine.SequenceEqual(found)) yield return new(source, "order", version, [.. mine.Select(SuiteName)], [.. found.Select(SuiteName)]) { Common = FirstSwapped(mine, found) };
    }

    private static ImmutableArray<ushort> FirstSwapped(ImmutableArray<ushort> one, ImmutableArray<ushort> other) =>
        one.Zip(other).Where(pair => pair.First != pair.Second).Take(1).SelectMany(pair => new[] { pair.First, pair.Second }).ToImmutableArray();

    private static IEnumerable<Difference> Sets<T>(string source, string aspect, string version, ImmutableArray<T>? sallyport, ImmutableArray<T>? other, Func<T, string> name)
    {
        if (sallyport is not { } mine || other is not { } theirs) yield break;

        var difference = new Difference(source, aspect, version, [.. mine.Except(theirs).Select(name)], [.. theirs.Except(mine).Select(name)]);
        if (difference.OnlySallyport.Length + difference.OnlyOther.Length > 0) yield return difference;
    }

    private static string Said(ServerFacts sallyport, string version) => sallyport.Versions.TryGetValue(version, out var spoken) ? Word(spoken) : "unknown";

    private static string Word(bool spoken) => spoken ? "yes" : "no";

    private static string SuiteName(ushort id) => new CipherSuite(id).Name;

    private static string GroupName(ushort id) => new NamedGroup(id).Name;
}
