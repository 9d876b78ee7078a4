namespace Sallyport.Host.Packages;

/// <summary>Reads the lists while the databases are still asked whose the programs are: for every package whose name begins as a program's does, as the names of most do (nginx, apache2-bin, postgresql-15). Where that was a wrong guess it was for nothing, and the lists are read again.</summary>
/// <remarks>On Debian the lists are 50 MB of text that one core has to go through from end to end, the longest of all that is read of a package.</remarks>
internal sealed class AptForesight : IDisposable
{
    /// <summary>Shorter beginnings are those of too many names.</summary>
    private const int Shortest = 3;

    private readonly PackageNames _names;
    private readonly SideThread _reading;
    private AptOffers? _offers;

    private AptForesight(string root, PackageNames names)
    {
        Root = root;
        _names = names;
        _reading = new SideThread(() => _offers = AptOffers.Read(new RootFolder(root), names));
    }

    /// <summary>The root whose lists they are.</summary>
    public string Root { get; }

    /// <summary>Begins; null where nothing can be guessed, or there is no core for it.</summary>
    /// <param name="root">The root whose lists are read.</param>
    /// <param name="programs">Paths of what runs there.</param>
    public static AptForesight? Begin(string root, IEnumerable<string> programs)
    {
        string[] beginnings = [.. programs.Select(Path.GetFileName).OfType<string>().Where(name => name.Length >= Shortest).Distinct(StringComparer.Ordinal)];
        return beginnings.Length == 0 || Environment.ProcessorCount == 1 ? null : new AptForesight(root, new PackageNames([], beginnings));
    }

    /// <summary>What was read, when it holds all that is offered of <paramref name="packages"/>; null otherwise.</summary>
    public AptOffers? Of(IEnumerable<string> packages)
    {
        if (!packages.All(_names.Has)) return null;

        _reading.Join();
        return _offers;
    }

    /// <summary>Waits for the end of the reading.</summary>
    public void Dispose() => _reading.Dispose();
}
