using System.Text;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Reads the versions of some packages out of a repository's list: a tar archive with a folder for each package, and in it its description.</summary>
/// <param name="text">The archive.</param>
/// <param name="names">The packages.</param>
internal sealed class PacmanRepository(ListText text, PackageNames names)
{
    private const int LongestDescription = 128 * 1024;

    private readonly TarText _archive = new(text, 4 * LongestDescription);
    private readonly Dictionary<string, string> _versions = [];

    /// <summary>The version of each package that is offered.</summary>
    public IReadOnlyDictionary<string, string> Versions => _versions;

    /// <summary>Reads to the end; false when the archive ends early or is damaged.</summary>
    public bool Run()
    {
        for (var isNamedBefore = false; _archive.TryNext(out var entry);)
        {
            if (entry.IsEnd) return true;

            var (length, padded) = (entry.Length, entry.Padded);
            var isWanted = entry.Kind == '0' && length <= LongestDescription && (isNamedBefore || IsWanted(entry.Name));
            isNamedBefore = entry.Kind is (byte)'x' or (byte)'L';
            if (isWanted) Take(_archive.Peek((int)length));
            if (!_archive.Skip(padded)) return false;
        }

        return false;
    }

    private bool IsWanted(ReadOnlySpan<byte> name) => name.EndsWith("/desc"u8) && names.Find(PacmanBlocks.NameOf(name[..^"/desc".Length])) is not null;

    private void Take(ReadOnlySpan<byte> content)
    {
        if (names.Find(PacmanBlocks.First(content, "\n%NAME%\n"u8)) is { } name && PacmanBlocks.First(content, "\n%VERSION%\n"u8) is { IsEmpty: false } version) _versions[name] = Encoding.UTF8.GetString(version);
    }
}
