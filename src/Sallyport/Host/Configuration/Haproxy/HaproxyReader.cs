using System.Collections.Immutable;
using Sallyport.Host.Configuration.Files;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Haproxy;

/// <summary>Finds the certificates in HAProxy's configuration: those that bind lines name, file by file, in folders and in lists.</summary>
internal sealed class HaproxyReader
{
    private readonly ConfigurationSource _source;
    private readonly ConfigurationWalk _walk;
    private readonly HaproxyCertificates _certificates;
    private readonly Dictionary<string, string> _variables;
    private string _section = string.Empty;

    private HaproxyReader(ConfigurationSource source, IConfigurationFiles files)
    {
        (_source, _walk, _variables) = (source, new(source, files), new(source.Environment));
        _certificates = new(_walk, source.Folder);
    }

    /// <summary>Reads the configuration: each file, or each .cfg file of a folder, in order.</summary>
    public static ServerConfiguration Read(ConfigurationSource source, IConfigurationFiles files)
    {
        var reader = new HaproxyReader(source, files);
        foreach (var file in source.Files.SelectMany(path => reader.Expand(path))) reader._walk.Visit(file, new(file, 0), text => reader.File(file, text));
        return reader._walk.Result();
    }

    private ImmutableArray<string> Expand(string path) => _walk.Files.Read(path) is FileReading.Folder ? _walk.Files.List($"{path.TrimEnd('/')}/*.cfg") : [path];

    private void File(string file, string text)
    {
        foreach (var directive in HaproxyText.Parse(text, _variables.GetValueOrDefault, fault => _walk.Gaps(file, [fault]))) Take(new(file, directive.Line), directive);
    }

    private void Take(Place at, Directive line)
    {
        switch (line.Name)
        {
            case "global" or "defaults" or "frontend" or "backend" or "listen" or "peers" or "resolvers" or "userlist" or "mailers" or "program" or "cache" or "ring" or "http-errors" or "fcgi-app" or "log-forward":
                _section = line.Name;
                break;
            case "crt-store":
                _section = line.Name;
                _walk.Gap(at, "a certificate store is not followed");
                break;
            case ".if" or ".elif" or ".else":
                _walk.Gap(at, "a condition is not decided: all its branches are read");
                break;
            case "bind" when _section is "frontend" or "listen" or "peers":
                _certificates.Record(at, BindLine.Read(line.Arguments));
                break;
            default:
                if (_section == "global") Global(at, line);
                break;
        }
    }

    private void Global(Place at, Directive line)
    {
        switch (line.Name)
        {
            case "crt-base":
                _certificates.Base = UnixPath.Within(_source.Folder, line.First);
                break;
            case "default-path":
                _walk.Gap(at, "default-path is not followed: relative paths are read from the working folder");
                break;
            case "setenv" when IsAssignment(line):
                _variables[line.First] = line.Arguments[1];
                break;
            case "presetenv" when IsAssignment(line):
                _variables.TryAdd(line.First, line.Arguments[1]);
                break;
            case "unsetenv":
                foreach (var name in line.Arguments) _variables.Remove(name);
                break;
        }
    }

    private static bool IsAssignment(Directive line) => line.Arguments.Length > 1 && line.Arguments[1].Length <= FileLimits.LongestValue;
}
