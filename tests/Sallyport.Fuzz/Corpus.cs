using System.Security.Cryptography;

namespace Sallyport.Fuzz;

/// <summary>The inputs of one target: seeds and past crashes from its folder, and those found in this run to reach new places.</summary>
internal sealed class Corpus
{
    private const int MostFound = 4096;
    private readonly string _folder;
    private readonly List<byte[]> _inputs;
    private readonly HashSet<int> _marks = [];
    private readonly int _seeds;

    public Corpus(string root, string target)
    {
        _folder = Path.Combine(root, target);
        _inputs = Directory.Exists(_folder)
            ? [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]
            : [];
        // An empty input is a seed of every parser.
        _inputs.Add([]);
        _seeds = _inputs.Count;
    }

    /// <summary>Seeds first, then what was found.</summary>
    public IReadOnlyList<byte[]> Inputs => _inputs;

    /// <summary>How many of the inputs came from the folder.</summary>
    public int Seeds => _seeds;

    /// <summary>Keeps an input whose mark is new.</summary>
    public void Learn(int mark, ReadOnlySpan<byte> input)
    {
        if (_marks.Add(mark) && _inputs.Count < MostFound) _inputs.Add(input.ToArray());
    }

    /// <summary>Keeps an input as a regression seed, named by its content, and gives its path.</summary>
    public string SaveCrash(ReadOnlySpan<byte> input)
    {
        var file = Path.Combine(_folder, "crashes", Convert.ToHexStringLower(SHA256.HashData(input))[..16] + ".bin");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, input);
        return file;
    }
}
