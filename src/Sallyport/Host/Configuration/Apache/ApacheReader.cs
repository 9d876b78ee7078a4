using System.Collections.Immutable;
using Sallyport.Host.Configuration.Files;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Apache;

/// <summary>Finds the certificates in httpd's configuration: those of each virtual host over those of the main server.</summary>
internal sealed class ApacheReader
{
    private readonly ConfigurationWalk _walk;
    private readonly ApacheSections _sections;
    private readonly Dictionary<string, string> _variables;
    private readonly ApacheHost _main = new();
    private readonly List<ApacheHost> _hosts = [];
    private ApacheHost _host;
    private string _root;

    private ApacheReader(ConfigurationSource source, IConfigurationFiles files)
    {
        (_walk, _sections, _root, _host) = (new(source, files), new(files), source.Folder, _main);
        _variables = new(source.Environment);
        foreach (var name in source.Defines) Define(name, string.Empty);
    }

    /// <summary>Reads the configuration from its main file on.</summary>
    public static ServerConfiguration Read(ConfigurationSource source, IConfigurationFiles files)
    {
        var reader = new ApacheReader(source, files);
        foreach (var file in source.Files) reader._walk.Visit(file, new(file, 0), text => reader.File(file, text));
        foreach (var host in reader._hosts.Prepend(reader._main)) reader.Record(host);
        return reader._walk.Result();
    }

    private void File(string file, string text)
    {
        var (depth, host) = (_sections.Depth, _host);
        foreach (var directive in ApacheText.Parse(text, _variables.GetValueOrDefault, fault => _walk.Gaps(file, [fault])))
        {
            if (_sections.Depth > depth + FileLimits.DeepestBlock)
            {
                _walk.Gap(new(file, directive.Line), $"sections are nested deeper than {FileLimits.DeepestBlock}: the rest of the file is left out");
                break;
            }

            Take(new(file, directive.Line), directive, depth);
        }

        if (_sections.Depth > depth) _walk.Gap(new(file, 0), $"a section is not closed: {_sections.Innermost}");
        _sections.CloseTo(Math.Min(depth, _sections.Depth));
        _host = host;
    }

    private void Take(Place at, Directive directive, int depth)
    {
        switch (directive.Shape)
        {
            case DirectiveShape.Opens:
                _sections.Open(directive, _root);
                if (_sections.Counts) Open(at, directive);
                break;
            case DirectiveShape.Closes when _sections.Depth <= depth || !_sections.Close(directive.Name):
                _walk.Gap(at, "a section ends that was not opened last");
                break;
            case DirectiveShape.Closes:
                if (Is(directive, "VirtualHost")) _host = _main;
                break;
            case DirectiveShape.Plain when _sections.Counts:
                Statement(at, directive);
                break;
        }
    }

    private void Open(Place at, Directive section)
    {
        if (Is(section, "Macro")) _walk.Gap(at, "a macro is not expanded");
        if (!Is(section, "VirtualHost")) return;

        _host = new();
        _host.Listens.AddRange(section.Arguments.Select(address => ApacheListen.OfHost(address)));
        _hosts.Add(_host);
    }

    private void Statement(Place at, Directive directive)
    {
        switch (directive.Name.ToUpperInvariant())
        {
            case "INCLUDE":
                if (!Include(at, directive.First)) _walk.Gap(at, $"{directive.First} matches no file");
                break;
            case "INCLUDEOPTIONAL":
                IncludeOptional(at, directive.First);
                break;
            case "SERVERROOT":
                _root = UnixPath.Within(_root, directive.First);
                break;
            case "DEFINE":
                Define(directive.First, directive.Arguments.Length > 1 ? directive.Arguments[1] : string.Empty);
                break;
            case "UNDEFINE":
                _sections.Defines.Remove(directive.First);
                _variables.Remove(directive.First);
                break;
            case "LOADMODULE" when directive.Arguments.Length > 1:
                _sections.Loaded(directive.First, directive.Arguments[1]);
                break;
            case "LISTEN":
                _main.Listens.Add(ApacheListen.OfListen(directive.Arguments));
                break;
            case "USE" or "MDOMAIN" or "MDCERTIFICATEFILE":
                _walk.Gap(at, $"{directive.Name} is not followed: certificates that come by it are not seen");
                break;
            default:
                if (_sections.IsInServer) HostStatement(at, directive);
                break;
        }
    }

    private void HostStatement(Place at, Directive directive)
    {
        switch (directive.Name.ToUpperInvariant())
        {
            case "SSLCERTIFICATEFILE":
                Certificate(at, directive.First);
                break;
            case "SSLCERTIFICATEKEYFILE":
                _host.Keys.Add(directive.First.Contains("://", StringComparison.Ordinal) || directive.First.StartsWith("pkcs11:", StringComparison.Ordinal) ? directive.First : UnixPath.Within(_root, directive.First));
                break;
            case "SSLENGINE":
                _host.Engine = !directive.First.Equals("off", StringComparison.OrdinalIgnoreCase);
                break;
            case "SERVERNAME":
                _host.Names.Insert(0, ApacheListen.Name(directive.First));
                break;
            case "SERVERALIAS":
                _host.Names.AddRange(directive.Arguments);
                break;
        }
    }

    private void Certificate(Place at, string path)
    {
        if (path.StartsWith("pkcs11:", StringComparison.Ordinal)) _walk.Gap(at, "the certificate is in a token, not in a file");
        else if (path.Contains("${", StringComparison.Ordinal)) _walk.Gap(at, $"the certificate's path holds a variable that is not known: {path}");
        else _host.Certificates.Add((at, UnixPath.Within(_root, path)));
    }

    /// <summary>A folder stands for all files below it.</summary>
    private bool Include(Place at, string written)
    {
        var path = UnixPath.Within(_root, written);
        if (Glob.IsPattern(path) || _walk.Files.Read(path) is not FileReading.Folder) return _walk.VisitAll(path, at, File);
        foreach (var child in _walk.Files.List($"{path.TrimEnd('/')}/*"))
        {
            if (_walk.Files.Read(child) is FileReading.Folder) _walk.Gap(at, $"{child} is a folder within a folder: not read");
            else _walk.Visit(child, at, text => File(child, text));
        }

        return true;
    }

    private void IncludeOptional(Place at, string written)
    {
        var path = UnixPath.Within(_root, written);
        if (Glob.IsPattern(path) || _walk.Files.Read(path) is not FileReading.Missing) Include(at, written);
    }

    private void Define(string name, string value)
    {
        _sections.Defines.Add(name);
        if (value.Length is > 0 and <= FileLimits.LongestValue) _variables[name] = value;
    }

    private void Record(ApacheHost host)
    {
        if (_walk.IsFull) return;
        var listens = host.ListensUnder(host.Engine ?? _main.Engine ?? false);
        // A host without TLS has no use for what it would take from the main server.
        var inherits = host == _main || listens.Any(listen => listen.Tls);
        var certificates = inherits ? host.CertificatesOver(_main) : [.. host.Certificates];
        if (certificates.IsEmpty) return;

        var keys = host.KeysOver(_main);
        ImmutableArray<string> names = [.. host.Names];
        for (var i = 0; i < certificates.Length && !_walk.IsFull; i++)
            _walk.Add(certificates[i].At, certificates[i].Path, i < keys.Length ? keys[i] : null, listens, names);
    }

    private static bool Is(Directive directive, string name) => directive.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
