using System.Collections.Immutable;
using System.Text;
using Sallyport.Host.Configuration.Files;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration;

/// <summary>The state that reading one server's configuration shares over its files: what is open, what was found, what could not be followed.</summary>
internal sealed class ConfigurationWalk(ConfigurationSource source, IConfigurationFiles files)
{
    private const string UnknownText = "the file holds bytes that are no text";
    private readonly CertificateFiles _certificateFiles = new(files);
    private readonly ImmutableArray<ConfiguredCertificate>.Builder _certificates = ImmutableArray.CreateBuilder<ConfiguredCertificate>();
    private readonly List<ConfigurationGap> _gaps = [.. source.Gaps];
    private readonly List<string> _read = [];
    private readonly HashSet<string> _known = [];
    private readonly Stack<string> _open = new();
    private int _opened;
    private long _bytes;

    /// <summary>The files of the process.</summary>
    public IConfigurationFiles Files => files;

    /// <summary>True when no more certificates are recorded.</summary>
    public bool IsFull => _certificates.Count >= FileLimits.MostRecords;

    /// <summary>Says what could not be followed.</summary>
    public void Gap(Place at, string reason)
    {
        if (_gaps.Count < FileLimits.MostRecords) _gaps.Add(new(at.File, at.Line, reason));
    }

    /// <summary>Says where a file's text breaks its format.</summary>
    public void Gaps(string file, ImmutableArray<TextFault> faults)
    {
        foreach (var fault in faults) Gap(new(file, fault.Line), fault.Reason);
    }

    /// <summary>Reads a configuration file and hands its text on, while it counts as open.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="from">What names the file.</param>
    /// <param name="read">What to do with its text; called at most once.</param>
    public void Visit(string path, Place from, Action<string> read)
    {
        if (WhyNot(path) is { } reason)
        {
            Gap(from, reason);
            return;
        }

        if (Text(path, from) is not { } text) return;
        if (_known.Add(path)) _read.Add(path);
        _open.Push(path);
        read(text);
        _open.Pop();
    }

    /// <summary>Visits every file that a pattern matches, or the one file that it names.</summary>
    /// <returns>False when nothing matches a pattern.</returns>
    public bool VisitAll(string pattern, Place from, Action<string, string> read)
    {
        if (!Glob.IsPattern(pattern))
        {
            Visit(pattern, from, text => read(pattern, text));
            return true;
        }

        var matches = files.List(pattern);
        foreach (var path in matches) Visit(path, from, text => read(path, text));
        return !matches.IsEmpty;
    }

    /// <summary>Records a certificate and reads its file.</summary>
    public void Add(Place at, string certificate, string? key, ImmutableArray<ConfiguredListen> listens, ImmutableArray<string> names)
    {
        if (IsFull) return;
        _certificates.Add(new ConfiguredCertificate
        {
            Server = source.Server,
            File = at.File,
            Line = at.Line,
            CertificatePath = certificate,
            KeyPath = key,
            Listens = listens,
            Names = names,
            Certificate = _certificateFiles.Read(certificate),
        });
        if (IsFull) Gap(at, $"more than {FileLimits.MostRecords} certificates: the rest is left out");
    }

    /// <summary>All that was found.</summary>
    public ServerConfiguration Result() => new() { Server = source.Server, Files = [.. _read], Certificates = _certificates.ToImmutable(), Gaps = [.. _gaps] };

    private string? WhyNot(string path)
    {
        if (_open.Contains(path)) return $"{path} includes itself";
        if (_open.Count >= FileLimits.DeepestInclude) return $"{path} is not read: more than {FileLimits.DeepestInclude} files include one another";
        return ++_opened > FileLimits.MostFiles || _bytes > FileLimits.MostBytesInAll ? $"{path} is not read: the configuration is too large" : null;
    }

    private string? Text(string path, Place from)
    {
        switch (files.Read(path))
        {
            case FileReading.Taken taken:
                _bytes += taken.Bytes.Length;
                if (taken.Bytes.Span.Contains((byte)0)) Gap(new(path, 0), UnknownText);
                return Encoding.UTF8.GetString(taken.Bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? taken.Bytes.Span[3..] : taken.Bytes.Span);
            case FileReading.Refused refused:
                Gap(from, $"{path} {refused.Reason}");
                return null;
            case FileReading.Folder:
                Gap(from, $"{path} is a folder");
                return null;
            default:
                Gap(from, $"{path} does not exist");
                return null;
        }
    }
}
