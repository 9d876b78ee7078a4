using System.Text;

namespace Sallyport.Host.Packages;

/// <summary>One question to lists of files: a path under all its names, and who may own it.</summary>
/// <param name="Asked">The place of the file in the question, as several are asked at once.</param>
/// <param name="Forms">The names, best first.</param>
/// <param name="Only">The one package whose record counts, since it diverts the path; null for any.</param>
/// <param name="Except">The package whose record does not count, since its own file lies elsewhere; null for none.</param>
internal sealed record WantedPath(int Asked, IReadOnlyList<string> Forms, string? Only, string? Except)
{
    /// <summary>The names in bytes.</summary>
    public IReadOnlyList<byte[]> Bytes { get; } = [.. Forms.Select(Encoding.UTF8.GetBytes)];

    /// <summary>What every line that records the file ends in: <c>/name</c> and the line's end.</summary>
    public byte[] Tail { get; } = Encoding.UTF8.GetBytes($"{Forms[0][Forms[0].LastIndexOf('/')..]}\n");

    /// <summary>Whether a record of <paramref name="package"/> counts.</summary>
    public bool Counts(string package) => (Only is null || Only == package) && Except != package;

    /// <summary>The place of <paramref name="line"/> among the names, which it has without their first <paramref name="lead"/> bytes; -1 when it is another file.</summary>
    public int FormOf(ReadOnlySpan<byte> line, int lead)
    {
        for (var i = 0; i < Bytes.Count; i++)
        {
            if (line.SequenceEqual(Bytes[i].AsSpan(lead))) return i;
        }

        return -1;
    }
}
