using System.Collections.Immutable;
using Sallyport.Host.Configuration.Files;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Nginx;

/// <summary>Finds the certificates in nginx's configuration: those of each server block, or those that it takes from the block around it.</summary>
internal sealed class NginxReader
{
    private readonly ConfigurationSource _source;
    private readonly ConfigurationWalk _walk;
    private readonly List<NginxBlock> _blocks = [];
    private NginxBlock _block = new(string.Empty, null);

    private NginxReader(ConfigurationSource source, IConfigurationFiles files) => (_source, _walk) = (source, new(source, files));

    /// <summary>Reads the configuration from its main file on.</summary>
    public static ServerConfiguration Read(ConfigurationSource source, IConfigurationFiles files)
    {
        var reader = new NginxReader(source, files);
        foreach (var file in source.Files) reader._walk.Visit(file, new(file, 0), text => reader.File(file, text));
        reader.Finish();
        return reader._walk.Result();
    }

    private void File(string file, string text)
    {
        var outside = _block;
        var parsed = NginxText.Parse(text);
        _walk.Gaps(file, parsed.Faults);
        foreach (var directive in parsed.Directives) Take(file, directive);
        // A file that ends too early must not put what follows its include into its last block.
        _block = outside;
    }

    private void Take(string file, Directive directive)
    {
        switch (directive.Shape)
        {
            case DirectiveShape.Opens:
                _block = new(directive.Name, _block);
                if (_block.IsServer || _block.Name is "http" or "stream" or "mail") _blocks.Add(_block);
                break;
            case DirectiveShape.Closes:
                _block = _block.Parent ?? _block;
                break;
            default:
                Statement(new(file, directive.Line), directive);
                break;
        }
    }

    private void Statement(Place at, Directive directive)
    {
        switch (directive.Name)
        {
            case "include":
                _walk.VisitAll(Path(directive.First), at, File);
                break;
            case "ssl_certificate":
                Certificate(at, directive.First);
                break;
            case "ssl_certificate_key":
                _block.Keys.Add(directive.First);
                break;
            case "listen" when _block.IsServer:
                _block.Listens.Add(NginxListen.Read(directive.Arguments));
                break;
            case "server_name" when _block.IsServer:
                _block.Names.AddRange(directive.Arguments);
                break;
            case "ssl":
                _block.SslOn = directive.First == "on";
                break;
        }
    }

    private void Certificate(Place at, string path)
    {
        if (path.Contains('$', StringComparison.Ordinal)) _walk.Gap(at, "the certificate's path holds a variable: it is chosen anew in every handshake");
        else if (path.StartsWith("data:", StringComparison.Ordinal)) _walk.Gap(at, "the certificate comes from a variable, not from a file");
        else _block.Certificates.Add((at, Path(path)));
    }

    private void Finish()
    {
        var tls = _blocks.SelectMany(block => block.Listens).Where(listen => listen.Tls).Select(NginxListen.Key).ToHashSet();
        foreach (var server in _blocks.Where(block => block.IsServer)) Record(server, NginxListen.Shared(server, tls));
        foreach (var around in _blocks.Where(block => !block.IsServer && !block.IsInherited)) Record(around, []);
    }

    private void Record(NginxBlock block, ImmutableArray<ConfiguredListen> listens)
    {
        if (_walk.IsFull || block.CertificatesFrom is not { } from) return;
        // A server without TLS has no use for what the block around it says.
        if (from != block && !listens.Any(listen => listen.Tls)) return;

        from.IsInherited = true;
        var keys = block.EffectiveKeys;
        ImmutableArray<string> names = [.. block.Names];
        for (var i = 0; i < from.Certificates.Count && !_walk.IsFull; i++)
            _walk.Add(from.Certificates[i].At, from.Certificates[i].Path, i < keys.Count ? KeyPath(keys[i]) : null, listens, names);
    }

    private string Path(string path) => UnixPath.Within(_source.Folder, path);

    private string KeyPath(string key) => key.Contains(':', StringComparison.Ordinal) ? key : Path(key);
}
