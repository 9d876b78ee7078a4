using FsCheck;
using FsCheck.Fluent;
using Sallyport.Host.Configuration.Apache;
using Sallyport.Host.Configuration.Caddy;
using Sallyport.Host.Configuration.Haproxy;
using Sallyport.Host.Configuration.Nginx;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Configuration;

/// <summary>Any text at all gives a result, and every line it speaks of is one of the text.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "{$", "${", ";", "\"", "'", "`", "\\", "\n", "\\\n", "#", "<", ">", "</", " ", "<<A\n", "A\n", "\0", "é", "\ud800", "[", "*", "include ", "import ", "Include ", "bind ", "ssl crt ", "server ", "http ",
        "listen 443 ssl;", "ssl_certificate ", "/etc/x", "VirtualHost ", "SSLCertificateFile ", "tls ", "(a) ", "Define a ", "setenv a ", "global\n", "frontend f\n", "x_by_lua_block ", "--", "crt-list ", "@", ":", ",",
    ];

    private static Gen<string> Texts => Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));

    public static TheoryData<ConfiguredServer> Servers => [.. Enum.GetValues<ConfiguredServer>()];

    [Theory]
    [MemberData(nameof(Servers))]
    public void Any_text_is_read_and_its_lines_are_lines_of_the_text(ConfiguredServer server) =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var read = Reading.Of(server, new MemoryFiles().With("/main", text), "/main");
            var lines = text.Count(character => character == '\n') + 1;
            return read.Certificates.All(one => one.Line >= 1 && one.Line <= lines) && read.Gaps.All(gap => gap.Line >= 0 && gap.Line <= lines);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>A statement whose argument is its own line number, among others that hold anything that ends with its line.</summary>
    [Theory]
    [MemberData(nameof(Servers))]
    public void A_statement_is_told_with_the_line_it_stands_on(ConfiguredServer server) =>
        Prop.ForAll(Gen.Elements("", "# {\"'`\\x", "a \"b c\" d", "   ", "mark", "\t").ListOf().ToArbitrary(), kinds =>
        {
            var end = server == ConfiguredServer.Nginx ? ";" : "";
            var text = string.Join('\n', kinds.Select((kind, place) => kind == "mark" ? $"mark {place + 1}{end}" : kind.StartsWith('a') ? kind + end : kind)) + "\n";
            return Marks(server, text).All(mark => mark.First == $"{mark.Line}") && Marks(server, text).Count() == kinds.Count(kind => kind == "mark");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static IEnumerable<Sallyport.Host.Configuration.Directive> Marks(ConfiguredServer server, string text) => (server switch
    {
        ConfiguredServer.Nginx => NginxText.Parse(text).Directives,
        ConfiguredServer.Apache => ApacheText.Parse(text, _ => null, _ => { }),
        ConfiguredServer.Haproxy => HaproxyText.Parse(text, _ => null, _ => { }),
        _ => CaddyText.Parse(text, _ => null).Directives,
    }).Where(directive => directive.Name == "mark");
}
