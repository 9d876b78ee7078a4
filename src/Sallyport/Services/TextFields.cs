using System.Text;
using Sallyport.Knowledge.Services;
using Sallyport.Wire.Ssh;

namespace Sallyport.Services;

/// <summary>Lays out what a service says in lines of text: its greeting, what follows it, an SSH identification.</summary>
internal static class TextFields
{
    private const int LongestLine = 1024;

    /// <summary>Adds the lines of <paramref name="bytes"/>.</summary>
    internal static void Add(FieldTable fields, ReadOnlySpan<byte> bytes, string source)
    {
        AddSsh(fields, bytes, source);
        if (bytes.IsEmpty) return;

        var lines = Encoding.Latin1.GetString(bytes).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0) return;

        fields.Add("greeting", Short(lines[0]), source);
        if (lines.Length > 1) fields.Add("reply", string.Join('\n', lines.Skip(1).Select(Short)), source);
    }

    /// <summary>Adds the SSH identification that <paramref name="bytes"/> hold; none when they hold none.</summary>
    internal static void AddSsh(FieldTable fields, ReadOnlySpan<byte> bytes, string source)
    {
        var read = SshIdentification.Read(bytes);
        if (!read.IsOk) return;

        var comments = read.Value.Comments.IsEmpty ? string.Empty : " " + Encoding.Latin1.GetString(read.Value.Comments);
        fields.Add("ssh.id", $"SSH-{Encoding.Latin1.GetString(read.Value.Protocol)}-{Encoding.Latin1.GetString(read.Value.Software)}{comments}", source);
    }

    private static string Short(string line) => line.Length <= LongestLine ? line : line[..LongestLine];
}
