namespace Sallyport.Lab.Differential;

/// <summary>What a campaign came to.</summary>
internal sealed class CampaignLog
{
    private readonly List<Adjudicated> _differences = [];
    private readonly List<string> _unstarted = [];
    private int _agreed;

    /// <summary>Configurations whose server ran and was compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Differences that the server itself did not decide in favour of Sallyport, that Sallyport does not admit, and that the committed table does not explain.</summary>
    /// <param name="table">The committed table.</param>
    public IEnumerable<string> Unexplained(string table) =>
        _differences.Where(one => one.Right is not ("Sallyport" or "open") && !table.Contains(one.Key, StringComparison.Ordinal)).Select(one => one.Row);

    /// <summary>The closing line.</summary>
    public string Summary =>
        $"{Compared} configurations compared, {_unstarted.Count} that their server refused; {_agreed} without any difference; {_differences.Count} differences: "
        + string.Join(", ", _differences.GroupBy(one => $"{one.Difference.Source} {one.Difference.Aspect}, right: {one.Right}").Select(group => $"{group.Count()} {group.Key}"));

    public void Add(Configuration configuration, IReadOnlyCollection<Adjudicated> differences)
    {
        Compared++;
        if (differences.Count == 0) _agreed++;
        _differences.AddRange(differences);
    }

    /// <summary>A configuration that its server does not start with is no subject.</summary>
    public void Unstarted(Configuration configuration, string reason) => _unstarted.Add($"{configuration}: {reason.Split('\n').Last(line => line.Length > 0)}");

    /// <summary>Writes everything into a file.</summary>
    public void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(file,
        [
            Summary, "", "| seed | server | against | what | Sallyport alone | the other alone | asked directly, the server | right |", "| --- | --- | --- | --- | --- | --- | --- | --- |",
            .. _differences.Select(one => one.Row), "", .. _differences.Select(one => one.Configuration.ToString()).Distinct(), "", .. _unstarted,
        ]);
    }
}
