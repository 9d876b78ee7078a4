using System.Collections.Immutable;
using Sallyport.Knowledge.Remedies;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Wire.StartTls;

namespace Sallyport.Lab.Remedies;

/// <summary>A server whose whole configuration is a text, so that a snippet can be put into it by a rule that knows nothing of the snippet.</summary>
/// <param name="Name">The server as findings call it.</param>
/// <param name="Configuration">The lines; PORT and FOLDER stand for what is only known at the start.</param>
/// <param name="Files">The folder of the certificates, which snippets call /etc/ssl.</param>
internal sealed record RepairableServer(string Name, ImmutableArray<string> Configuration, string Files)
{
    /// <summary>Directives that add to what stands there; every other one replaces its namesake.</summary>
    private static readonly ImmutableArray<string> Cumulative = ["add_header", "Header", "http-after-response", "header", "setenv.add-response-header", "server.modules"];

    /// <summary>Directives whose name goes on behind a space.</summary>
    private static readonly ImmutableArray<string> TwoWords = ["ssl_conf_command", "SSLOpenSSLConfCmd", "ssl.openssl.ssl-conf-cmd"];

    /// <summary>The dialogue before TLS; null where TLS comes first.</summary>
    public StartTlsProtocol? StartTls { get; init; }

    public RunningServer Start() => RunningServer.Start(ServerPrograms.Of(Name), (folder, port) => ServerPrograms.Run(Name, Written(folder, port)));

    /// <summary>What the server's own check of its configuration says; thrown when it refuses.</summary>
    public string CheckSyntax()
    {
        using var folder = new TemporaryFolder();
        return ServerPrograms.Check(Name, Written(folder, LoopbackPort.Free()));
    }

    /// <summary>The server with the snippets put in, each where it says; a command is run.</summary>
    public RepairableServer With(IEnumerable<RemedySnippet> snippets) => snippets.Aggregate(this, (server, snippet) => server.With(snippet));

    private string Written(TemporaryFolder folder, int port)
    {
        folder.Write("index.html", "<p>lab</p>\n");
        if (Name == KnownServers.Postfix) Servers.Postfix.Prepare(folder, port);
        var text = string.Join('\n', Configuration).Replace("PORT", $"{port}").Replace("FOLDER", folder.Path) + "\n";
        return folder.Write(Name == KnownServers.Postfix ? "main.cf" : "server.conf", text);
    }

    private RepairableServer With(RemedySnippet snippet)
    {
        var lines = snippet.Lines.Select(line => line.Replace("/etc/ssl", Files));
        if (snippet.Where != "shell") return lines.Aggregate(this, (server, line) => server with { Configuration = Place(server.Configuration, snippet.Where, line) });

        foreach (var line in lines) ChildProcess.Run("sh", "-c", $"cd {Files} && {line}");
        return this;
    }

    /// <summary>Replaces the directive of the same name in that place, or adds the line at its end.</summary>
    private static ImmutableArray<string> Place(ImmutableArray<string> configuration, string where, string line)
    {
        var (from, to) = Section(configuration, where);
        if (where == "bind line") return configuration.SetItem(from, Option(configuration[from], line));

        var name = Directive(line);
        var same = Cumulative.Contains(name) ? -1 : Enumerable.Range(from, to - from).FirstOrDefault(index => Directive(configuration[index]) == name, -1);
        return same < 0 ? configuration.Insert(to, Indent(where) + line) : configuration.SetItem(same, Indent(where) + line + (configuration[same].EndsWith(" {", StringComparison.Ordinal) ? " {" : ""));
    }

    /// <summary>In main.cf a line that begins with a space goes on with the one before.</summary>
    private static string Indent(string where) => where == "main.cf" ? "" : "    ";

    private static string Directive(string line)
    {
        var words = line.Trim().Split([' ', '('], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !TwoWords.Contains(words[0])) return words.FirstOrDefault("");
        return $"{words[0]} {words.Skip(1).First(word => word != "+=")}";
    }

    /// <summary>The lines of a place: behind its head, up to the end of its block.</summary>
    private static (int From, int To) Section(ImmutableArray<string> configuration, string where) => where switch
    {
        "server block" => Between(configuration, "server {", line => line.Trim() == "}"),
        "global" => Between(configuration, "global", line => !line.StartsWith(' ')),
        "frontend" => Between(configuration, "frontend lab", line => !line.StartsWith(' ')),
        "bind line" => Between(configuration, "frontend lab", _ => true),
        "site" => Between(configuration, "https://:PORT {", line => line == "}"),
        "tls block of the site" => Between(configuration, configuration.Select(line => line.Trim()).First(line => line.StartsWith("tls ", StringComparison.Ordinal)), line => line.Trim() == "}"),
        "virtual host" or "main server" or "lighttpd.conf" or "main.cf" or "conf.d/10-ssl.conf" => (0, configuration.Length),
        _ => throw new ArgumentOutOfRangeException(nameof(where), where, "no such place in this server's configuration"),
    };

    private static (int From, int To) Between(ImmutableArray<string> configuration, string head, Func<string, bool> ends)
    {
        var from = configuration.Select(line => line.Trim()).ToList().IndexOf(head) + 1;
        var length = configuration.Skip(from).TakeWhile(line => !ends(line)).Count();
        return (from, from + length);
    }

    /// <summary>On a bind line a keyword and its value take the place of the same keyword.</summary>
    private static string Option(string bind, string option)
    {
        var words = bind.Split(' ').ToList();
        var at = words.IndexOf(option.Split(' ')[0]);
        if (at < 0) return $"{bind} {option}";

        words[at + 1] = option.Split(' ')[1];
        return string.Join(' ', words);
    }
}
