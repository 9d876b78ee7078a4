using System.Text;

namespace Sallyport.Host.Packages.Repodata;

/// <summary>Reads a repository's module streams (<c>modules.yaml</c>, modulemd) for those with packages that are asked for, and which stream of a module is taken unasked.</summary>
internal sealed class ModuleScan(Repository repository, string path, IReadOnlyList<string> names) : RepositoryScan(repository, path)
{
    private readonly byte[][] _signs = [.. names.Select(name => Encoding.UTF8.GetBytes($"- {name}-"))];

    /// <summary>Streams with packages that are asked for.</summary>
    public List<ModuleStream> Streams { get; } = [];

    /// <summary>The stream of each module that is taken where none is enabled.</summary>
    public List<(string Module, string Stream)> Defaults { get; } = [];

    /// <summary>What begins the next document ends one.</summary>
    protected override ReadOnlySpan<byte> End => "\n---"u8;

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> Outermost => [];

    /// <inheritdoc/>
    protected override void Take(ReadOnlySpan<byte> whole)
    {
        while (whole.IndexOf(End) is >= 0 and var length)
        {
            Look(whole[..(length + 1)]);
            whole = whole[(length + End.Length)..];
        }
    }

    /// <inheritdoc/>
    protected override bool Finish(ReadOnlySpan<byte> rest)
    {
        Look(rest);
        return true;
    }

    private void Look(ReadOnlySpan<byte> document)
    {
        var isWanted = document.IndexOf("modulemd-defaults"u8) >= 0;
        for (var i = 0; i < _signs.Length && !isWanted; i++) isWanted = document.IndexOf(_signs[i]) >= 0;
        if (!isWanted) return;

        var (kind, values, packages) = (string.Empty, new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        var isRead = YamlScalars.Visit(Encoding.UTF8.GetString(document.TrimStart("-"u8)), (keys, value) =>
        {
            if (keys == "document") kind = value;
            else if (keys == "data.artifacts.rpms") packages.Add(value);
            else if (keys is "data.name" or "data.module" or "data.stream") values[keys] = value;
        });
        if (!isRead) Gap = $"a module of the repository {Repository.Id} is damaged";
        else if (kind == "modulemd-defaults" && values.TryGetValue("data.module", out var module) && values.TryGetValue("data.stream", out var taken)) Defaults.Add((module, taken));
        else if (kind == "modulemd" && values.TryGetValue("data.name", out var name) && values.TryGetValue("data.stream", out var stream)) Streams.Add(new(name, stream, [.. packages.Where(IsAskedFor)]));
    }

    private bool IsAskedFor(string package) => ModuleStream.NameOf(package) is { } name && names.Contains(name);
}
