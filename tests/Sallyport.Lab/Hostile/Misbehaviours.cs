namespace Sallyport.Lab.Hostile;

/// <summary>Everything a peer may do wrong, by name.</summary>
internal static class Misbehaviours
{
    public static IReadOnlyDictionary<string, Misbehaviour> ByName { get; } = new[]
    {
        Silences.All, Floods.All, Framings.All, LyingHellos.All, BrokenCertificates.All,
        BrokenFinishes.All, BrokenFlights.All, BrokenFlights.Afterwards, Alerts.All, OtherProtocols.All, OddAnswers.All,
    }.SelectMany(room => room).ToDictionary(misbehaviour => misbehaviour.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names(params Expected[] expected) =>
        ByName.Values.Where(misbehaviour => expected.Contains(misbehaviour.Expected)).Select(misbehaviour => misbehaviour.Name);
}
