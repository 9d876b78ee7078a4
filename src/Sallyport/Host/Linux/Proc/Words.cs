using System.Collections.Immutable;
using System.Text;

namespace Sallyport.Host.Linux.Proc;

/// <summary>Words that end in a zero byte each: <c>/proc/PID/cmdline</c> and <c>environ</c>.</summary>
internal static class Words
{
    private const int MostWords = 4096;

    /// <summary>The words; those of a process that wrote over them with one text are that text.</summary>
    /// <param name="text">The file's content.</param>
    internal static ImmutableArray<string> Read(ReadOnlySpan<byte> text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        text = text.TrimEnd((byte)0);
        if (text.IsEmpty) return [];

        foreach (var range in text.Split((byte)0))
        {
            if (words.Count == MostWords) break;
            words.Add(Encoding.UTF8.GetString(text[range]));
        }

        return words.ToImmutable();
    }

    /// <summary>The value of the variable <paramref name="name"/>; null when it is not set.</summary>
    internal static string? Variable(ReadOnlySpan<byte> environment, ReadOnlySpan<byte> name)
    {
        foreach (var range in environment.Split((byte)0))
        {
            var word = environment[range];
            if (word.Length > name.Length && word.StartsWith(name) && word[name.Length] == '=') return Encoding.UTF8.GetString(word[(name.Length + 1)..]);
        }

        return null;
    }
}
