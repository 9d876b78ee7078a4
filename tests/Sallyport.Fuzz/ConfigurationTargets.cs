using System.Collections.Immutable;
using System.Text;
using Sallyport.Host.Configuration;
using Sallyport.Host.Configuration.Apache;
using Sallyport.Host.Configuration.Caddy;
using Sallyport.Host.Configuration.Files;
using Sallyport.Host.Configuration.Haproxy;
using Sallyport.Host.Configuration.Nginx;
using Sallyport.Observations.Local;

namespace Sallyport.Fuzz;

/// <summary>Configuration files, which whoever owns the process wrote: each format from its text to what is recorded, the file naming itself where it includes.</summary>
internal static class ConfigurationTargets
{
    private const int LongestText = 64 * 1024;

    public static IEnumerable<FuzzTarget> All =>
    [
        Reader("NginxReader.Read", NginxReader.Read, ConfiguredServer.Nginx),
        Reader("ApacheReader.Read", ApacheReader.Read, ConfiguredServer.Apache),
        Reader("HaproxyReader.Read", HaproxyReader.Read, ConfiguredServer.Haproxy),
        Reader("CaddyReader.Read", CaddyReader.Read, ConfiguredServer.Caddy),
        new("EnvironmentFile.Parse", static input => EnvironmentFile.Parse(Encoding.UTF8.GetString(input.Span)).Count & 0xF),
        new("CertificateFiles.OfBytes", static input => CertificateFiles.OfBytes(input) is { Unreadable: { } reason } ? reason.Length : -1),
    ];

    private static FuzzTarget Reader(string name, Func<ConfigurationSource, IConfigurationFiles, ServerConfiguration> read, ConfiguredServer server) => new(name, input =>
    {
        if (input.Length > LongestText) return 0;
        var result = read(new ConfigurationSource { Server = server, Files = ["/main"], Folder = "/" }, new OneFile(input));
        var lines = input.Span.Count((byte)'\n') + 1;
        if (result.Certificates.Any(one => one.Line < 1 || one.Line > lines) || result.Gaps.Any(gap => gap.Line < 0 || gap.Line > lines)) throw new BrokenPromiseException("a line that the text does not have");

        return HashCode.Combine(Math.Min(result.Certificates.Length, 4), result.Gaps.IsEmpty ? 0 : result.Gaps[^1].Reason.Length, result.Certificates.Sum(one => Math.Min(one.Listens.Length + one.Names.Length, 4)) & 0x1F);
    });

    /// <summary>One file, which every pattern and every other path leads to.</summary>
    private sealed class OneFile(ReadOnlyMemory<byte> bytes) : IConfigurationFiles
    {
        public FileReading Read(string path) => path.EndsWith("gone", StringComparison.Ordinal) ? new FileReading.Missing() : new FileReading.Taken(bytes, default);

        public ImmutableArray<string> List(string glob) => ["/main"];
    }
}
