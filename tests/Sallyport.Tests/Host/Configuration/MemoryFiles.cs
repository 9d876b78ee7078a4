using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sallyport.Host.Configuration;
using Sallyport.Host.Configuration.Files;
using Sallyport.Observations.Local;

namespace Sallyport.Tests.Host.Configuration;

/// <summary>Files in memory, read and listed as those of a machine are.</summary>
internal sealed class MemoryFiles : IConfigurationFiles
{
    public static readonly DateTimeOffset Written = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, byte[]> _files = [];
    private readonly HashSet<string> _refused = [];

    public MemoryFiles With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public MemoryFiles With(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public MemoryFiles Refusing(string path)
    {
        _files[path] = [];
        _refused.Add(path);
        return this;
    }

    public FileReading Read(string path)
    {
        if (_refused.Contains(path)) return new FileReading.Refused("may not be read by this user");
        if (_files.TryGetValue(path, out var bytes)) return bytes.Length > FileLimits.MostBytes ? new FileReading.Refused("is larger than 4 MiB") : new FileReading.Taken(bytes, Written);
        return IsFolder(path) ? new FileReading.Folder() : new FileReading.Missing();
    }

    public ImmutableArray<string> List(string glob) => Glob.Expand(glob, Names, path => _files.ContainsKey(path) || IsFolder(path));

    private bool IsFolder(string path) => _files.Keys.Any(file => file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));

    private IEnumerable<string> Names(string folder)
    {
        var prefix = folder.TrimEnd('/') + "/";
        return _files.Keys.Where(file => file.StartsWith(prefix, StringComparison.Ordinal)).Select(file => file[prefix.Length..].Split('/')[0]).Distinct();
    }
}

/// <summary>Short ways to read configurations in tests.</summary>
internal static class Reading
{
    public static ServerConfiguration Of(ConfiguredServer server, MemoryFiles files, string main, string? folder = null) =>
        ConfigurationReader.Read(new ConfigurationSource { Server = server, Files = [main], Folder = folder ?? UnixPath.Folder(main) }, files);

    /// <summary>File, line and certificate of each, in one text a certificate.</summary>
    public static IEnumerable<string> Lines(this ServerConfiguration read) => read.Certificates.Select(one => $"{one.File}:{one.Line} {one.CertificatePath}");

    /// <summary>File, line and reason of each gap.</summary>
    public static IEnumerable<string> GapLines(this ServerConfiguration read) => read.Gaps.Select(gap => $"{gap.File}:{gap.Line} {gap.Reason}");

    public static string Pem(string name, int fromDay = -1)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var now = MemoryFiles.Written;
        using var certificate = request.CreateSelfSigned(now.AddDays(fromDay), now.AddDays(fromDay + 90));
        return certificate.ExportCertificatePem() + "\n";
    }
}
