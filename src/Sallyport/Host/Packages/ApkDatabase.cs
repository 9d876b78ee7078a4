using System.Security.Cryptography;
using System.Text;
using Sallyport.Observations.Local;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>apk's database below a root: whose a path is, in what version.</summary>
internal sealed class ApkDatabase(RootFolder root)
{
    private const int LongestFile = 256 << 20;
    private const int Sha1Length = 20;
    private static readonly string[] Places = ["/lib/apk/db/installed", "/usr/lib/apk/db/installed"];

    private readonly Aliases _aliases = new(root);
    private readonly byte[]? _text = Places.Select(place => root.Read(place, LongestFile)).FirstOrDefault(text => text is not null);

    /// <summary>True when there is such a database below <paramref name="root"/>, be it readable or not.</summary>
    public static bool IsAt(RootFolder root) => Places.Any(root.Exists);

    /// <summary>Who owns <paramref name="path"/>; digests compared where <paramref name="content"/> is given, the file's place on this machine.</summary>
    public PackageAnswer Find(string path, string? content)
    {
        if (_text is null) return new PackageAnswer.Unreadable("apk's database could not be read");

        var package = Ask(path, content) ?? (root.Canonical(path) is { } canonical && canonical != path ? Ask(canonical, content) : null);
        if (package is not null) return new PackageAnswer.Found(package);
        return ControlStanza.IsCut(_text) ? new PackageAnswer.Unreadable("apk's database is cut off") : new PackageAnswer.Unowned();
    }

    /// <summary>The same of several files.</summary>
    public PackageAnswer[] FindAll(IReadOnlyList<PackageQuestion> questions) => [.. questions.Select(question => Find(question.Path, question.Content))];

    private PackageObservation? Ask(string path, string? content)
    {
        var (folder, name) = Split(path);
        string[] folders = [.. _aliases.Forms(path).Select(form => Split(form).Folder)];
        var files = new ApkFiles(_text, Encoding.UTF8.GetBytes($"\nR:{name}\n"));
        while (files.MoveNext())
        {
            var recorded = Encoding.UTF8.GetString(files.Folder);
            if (folders.Contains(recorded) || root.Canonical($"/{recorded}") == $"/{folder}") return Describe(files, $"/{recorded}/{name}".Replace("//", "/", StringComparison.Ordinal), content);
        }

        return null;
    }

    private static PackageObservation Describe(ApkFiles files, string path, string? content)
    {
        var name = Text(files.Stanza, "P:"u8) ?? string.Empty;
        return new PackageObservation
        {
            Manager = PackageManager.Apk,
            Name = name,
            Architecture = Text(files.Stanza, "A:"u8),
            Version = Text(files.Stanza, "V:"u8),
            Source = Text(files.Stanza, "o:"u8) ?? name,
            SourceVersion = Text(files.Stanza, "V:"u8),
            Path = path,
            Integrity = content is null ? IntegrityReading.Unknown("not asked for") : Check(files.Checksum, content),
        };
    }

    private static IntegrityReading Check(ReadOnlySpan<byte> checksum, string content)
    {
        Span<byte> digest = stackalloc byte[Sha1Length + 4];
        if (!checksum.StartsWith("Q1"u8) || !Convert.TryFromBase64String(Encoding.ASCII.GetString(checksum[2..]), digest, out var length) || length != Sha1Length)
            return IntegrityReading.Unknown("the package records no digest of it");

        var expected = Convert.ToHexStringLower(digest[..length]);
        return FileDigest.Sha(content, HashAlgorithmName.SHA1) is { } actual
            ? IntegrityReading.Compare("sha1", expected, actual)
            : new(FileIntegrity.Unknown, "sha1", expected, null, "the file could not be read");
    }

    private static (string Folder, string Name) Split(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? (string.Empty, path) : (path[..slash].TrimStart('/'), path[(slash + 1)..]);

    /// <summary>Names of fields are one letter in the case that counts, so a line is only found as it is written.</summary>
    private static string? Text(ReadOnlySpan<byte> stanza, ReadOnlySpan<byte> field)
    {
        foreach (var range in stanza.Split((byte)'\n'))
        {
            if (stanza[range].StartsWith(field)) return Encoding.UTF8.GetString(stanza[range][field.Length..]);
        }

        return null;
    }
}
