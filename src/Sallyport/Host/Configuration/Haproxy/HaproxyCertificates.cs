using System.Collections.Immutable;
using Sallyport.Host.Configuration.Files;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Haproxy;

/// <summary>Follows what a bind line names to the files of certificates: PEM files with their keys, folders of them, bundles by kind of key, and lists.</summary>
internal sealed class HaproxyCertificates(ConfigurationWalk walk, string folder)
{
    private static readonly string[] KindsOfKeys = [".ecdsa", ".rsa", ".dsa"];

    /// <summary>What lies beside certificates and is none.</summary>
    private static readonly string[] Companions = [".key", ".issuer", ".ocsp", ".sctl"];

    /// <summary>Where relative paths of certificates begin.</summary>
    public string Base { get; set; } = folder;

    /// <summary>Records every certificate of a bind line.</summary>
    public void Record(Place at, BindLine bind)
    {
        foreach (var path in bind.Certificates) Follow(at, path, bind.Listens, []);
        foreach (var path in bind.Lists)
        {
            var list = UnixPath.Within(Base, path);
            walk.Visit(list, at, text => List(list, text, bind.Listens));
        }
    }

    private void List(string file, string text, ImmutableArray<ConfiguredListen> listens)
    {
        foreach (var line in HaproxyText.Parse(text, static _ => null, fault => walk.Gaps(file, [fault])))
            Follow(new(file, line.Line), line.Name, listens, Filters(line.Arguments));
    }

    /// <summary>Options stand in brackets between the certificate and its names, in one word or several.</summary>
    private static ImmutableArray<string> Filters(ImmutableArray<string> words)
    {
        if (words.IsEmpty || !words[0].StartsWith('[')) return words;
        var end = 0;
        while (end < words.Length && !words[end].EndsWith(']')) end++;
        return end < words.Length ? words[(end + 1)..] : [];
    }

    private void Follow(Place at, string written, ImmutableArray<ConfiguredListen> listens, ImmutableArray<string> names)
    {
        if (written.StartsWith('@'))
        {
            walk.Gap(at, $"{written} is in a certificate store, which is not followed");
            return;
        }

        var path = UnixPath.Within(Base, written);
        foreach (var file in Candidates(path)) Add(at, file, listens, names);
    }

    private ImmutableArray<string> Candidates(string path) => walk.Files.Read(path) switch
    {
        FileReading.Folder => [.. walk.Files.List($"{path.TrimEnd('/')}/*").Where(file => !Companions.Any(file.EndsWith))],
        FileReading.Missing => Bundle(path),
        _ => [path],
    };

    /// <summary>One certificate for each kind of key may stand for a file that is not there.</summary>
    private ImmutableArray<string> Bundle(string path)
    {
        ImmutableArray<string> members = [.. KindsOfKeys.Select(kind => path + kind).Where(file => walk.Files.Read(file) is not FileReading.Missing)];
        return members.IsEmpty ? [path] : members;
    }

    private void Add(Place at, string file, ImmutableArray<ConfiguredListen> listens, ImmutableArray<string> names)
    {
        var beside = file + ".key";
        walk.Add(at, file, walk.Files.List(beside).IsEmpty ? file : beside, listens, names);
    }
}
