using System.Collections.Immutable;
using Sallyport.Host.Configuration.Files;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Caddy;

/// <summary>Finds the certificates in a Caddyfile: those that tls lines name, and for all other sites those that Caddy has got by itself.</summary>
internal sealed class CaddyReader
{
    private readonly ConfigurationSource _source;
    private readonly ConfigurationWalk _walk;
    private readonly CaddyGlobals _globals;
    private readonly CaddySnippets _snippets = new();
    private readonly List<CaddySite> _sites = [];
    private readonly Stack<string> _blocks = new();
    private CaddySite? _site;

    private CaddyReader(ConfigurationSource source, IConfigurationFiles files) =>
        (_source, _walk, _globals) = (source, new(source, files), new(CaddyStorage.Folder(source.Environment)));

    /// <summary>Reads the Caddyfile and what it imports.</summary>
    public static ServerConfiguration Read(ConfigurationSource source, IConfigurationFiles files)
    {
        var reader = new CaddyReader(source, files);
        foreach (var file in source.Files) reader._walk.Visit(file, new(file, 0), text => reader.File(file, text));
        foreach (var site in reader._sites) reader.Record(site);
        return reader._walk.Result();
    }

    private void File(string file, string text)
    {
        if (text.AsSpan().TrimStart() is ['{', .. var rest] && rest.TrimStart() is ['"', ..])
        {
            _walk.Gap(new(file, 0), "a configuration in JSON is not read");
            return;
        }

        var depth = _blocks.Count;
        var parsed = CaddyText.Parse(text, _source.Environment.GetValueOrDefault);
        _walk.Gaps(file, parsed.Faults);
        foreach (var directive in parsed.Directives) Take(new(file, directive.Line), directive);
        _snippets.Stop();
        while (_blocks.Count > depth) Leave();
    }

    private void Take(Place at, Directive directive)
    {
        if (_snippets.Takes(at, directive)) return;
        switch (directive.Shape)
        {
            case DirectiveShape.Opens:
                Open(at, directive);
                break;
            case DirectiveShape.Closes:
                Leave();
                break;
            default:
                Statement(at, directive);
                break;
        }
    }

    private void Open(Place at, Directive directive)
    {
        if (_blocks.Count > 0) Statement(at, directive);
        else if (directive.Name.StartsWith('(') && directive.Name.EndsWith(')'))
        {
            _snippets.Begin(directive.Name[1..^1]);
            return;
        }
        else if (directive.Name.Length > 0 && !directive.Name.StartsWith("&(", StringComparison.Ordinal)) Begin(at, directive);

        _blocks.Push(_blocks.Count == 0 && directive.Name.Length == 0 ? CaddyGlobals.Block : directive.Name);
    }

    private void Leave()
    {
        _blocks.TryPop(out _);
        if (_blocks.Count == 0) _site = null;
    }

    private void Begin(Place at, Directive line)
    {
        var written = line.Arguments.Prepend(line.Name).SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        _site = new(at, [.. written.Select(CaddyAddress.Read)]);
        _sites.Add(_site);
    }

    private void Statement(Place at, Directive directive)
    {
        var innermost = _blocks.TryPeek(out var block) ? block : string.Empty;
        if (directive.Name == "import") Import(at, directive);
        else if (_blocks.Count == 0) BeginBare(at, directive);
        else if (_site is null) Global(at, innermost, directive);
        else if (_blocks.Count == 1) SiteStatement(at, directive);
        else if (innermost == "tls" && _blocks.Count == 2) TlsStatement(at, directive);
    }

    private void Global(Place at, string block, Directive option)
    {
        if (_globals.Take(block, option, _source.Folder) is { } reason) _walk.Gap(at, reason);
    }

    /// <summary>A Caddyfile with one site may do without braces: its first line is the address then, and all others belong to it.</summary>
    private void BeginBare(Place at, Directive line)
    {
        Begin(at, line);
        _blocks.Push(line.Name);
    }

    private void SiteStatement(Place at, Directive directive)
    {
        if (directive.Name == "bind") _site!.Bound.AddRange(directive.Arguments);
        if (directive.Name == "tls" && directive.Arguments.Length == 2)
            _site!.Certificates.Add((at, UnixPath.Within(_source.Folder, directive.Arguments[0]), UnixPath.Within(_source.Folder, directive.Arguments[1])));
    }

    private void TlsStatement(Place at, Directive directive)
    {
        if (directive.Name == "load") foreach (var folder in directive.Arguments) _site!.Certificates.AddRange(Bundles(at, UnixPath.Within(_source.Folder, folder)));
        if (directive.Name == "get_certificate") _walk.Gap(at, "the certificate comes from a program or a server while it runs");
    }

    /// <summary>Caddy reads the .pem files below a folder, each a certificate with its key.</summary>
    private IEnumerable<(Place At, string Certificate, string? Key)> Bundles(Place at, string folder) =>
        _walk.Files.List($"{folder.TrimEnd('/')}/*.pem").Select(file => (at, file, (string?)file));

    private void Import(Place at, Directive directive)
    {
        if (_snippets.Replay(directive, Take) is { } replayed)
        {
            if (!replayed) _walk.Gap(at, $"{directive.First} is not imported: snippets import one another too deeply or too often");
            return;
        }

        _walk.VisitAll(UnixPath.Within(UnixPath.Folder(at.File), directive.First), at, File);
    }

    private void Record(CaddySite site)
    {
        var listens = site.Listens(_globals.HttpsPort);
        foreach (var (at, certificate, key) in site.Certificates) _walk.Add(at, certificate, key, listens, site.Names);
        if (site.Certificates.Count > 0 || !_globals.IsAutomatic) return;

        foreach (var address in site.Addresses.Where(address => !address.IsPlain && address.Port != "80")) Automatic(site, address, listens);
    }

    private void Automatic(CaddySite site, CaddyAddress address, ImmutableArray<ConfiguredListen> listens)
    {
        if (_walk.IsFull) return;
        if (address.Host.Length == 0)
        {
            if (address.Port.Length > 0 || site.Addresses.Length > 1) _walk.Gap(site.At, "a site without a name: its certificates are chosen by the names that clients ask for");
            return;
        }

        var found = CaddyStorage.Find(_walk.Files, _globals.DataFolder, address.Host);
        if (found.IsEmpty) _walk.Gap(site.At, $"no certificate for {address.Host} is in {_globals.DataFolder}/certificates");
        foreach (var file in found) _walk.Add(site.At, file, $"{file[..^4]}.key", listens, [address.Host]);
    }
}
