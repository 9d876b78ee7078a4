using System.Xml;

namespace Sallyport.Host.Packages.Repodata;

/// <summary>Reads one list of a repository.</summary>
internal abstract class RepositoryScan(Repository repository, string path) : ListScan(NameOf(repository, path))
{
    /// <summary>The largest record: an advisory for a kernel names some hundred packages, a module stream some thousand.</summary>
    private const int Window = 8 << 20;

    /// <summary>The repository's name in the settings.</summary>
    public string RepositoryId => repository.Id;

    /// <summary>The repository.</summary>
    protected Repository Repository => repository;

    /// <summary>What the list ends with when it is whole; empty where nothing ends it.</summary>
    protected abstract ReadOnlySpan<byte> Outermost { get; }

    /// <inheritdoc/>
    public override void Run()
    {
        using var text = ListText.OpenAny(path);
        if (text is null) Gap = $"the list {NameOf(repository, path)} is in a form that is not read";
        else Run(text);
    }

    /// <summary>Reads the list's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="window">Bytes of it that are kept at once, and so the longest record.</param>
    public void Run(ListText text, int window = Window) => Read(text, new byte[Math.Max(window, text.BufferSize)]);

    /// <inheritdoc/>
    protected override bool Finish(ReadOnlySpan<byte> rest) => rest.IndexOf(Outermost) >= 0;

    /// <summary>Reads an element; one that is no XML leaves a gap.</summary>
    protected void ReadElement(ReadOnlySpan<byte> element, Action<XmlReader> visit)
    {
        if (!XmlPiece.Visit(element, visit)) Gap = $"the list {NameOf(repository, path)} is damaged";
    }

    /// <summary>Files are named after their digest, which tells nobody anything.</summary>
    private static string NameOf(Repository repository, string path) => $"{path[(path.LastIndexOfAny(['/', '-']) + 1)..]} of the repository {repository.Id}";
}
