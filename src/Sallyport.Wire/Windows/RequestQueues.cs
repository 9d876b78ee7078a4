using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;

namespace Sallyport.Wire.Windows;

/// <summary>Reads the request queues of http.sys from what <c>netsh http show servicestate view=requestq</c> prints.</summary>
/// <remarks>
/// The words are in the language of Windows, so only the structure is read: a line at the margin begins a queue; below it a line that is a number alone, or <c>word: number, word: text</c>, names a process, and a line that
/// begins with a scheme names a URL. Lines of one word and one number are limits. The forms of Windows Server 2008 (numbers alone) and of 2016 and later are both in samples of public documentation, e.g. Microsoft's
/// troubleshooting guides of the network controller. It has not run on a live Windows.
/// </remarks>
internal static class RequestQueues
{
    /// <summary>The queues that have a process or a URL, in order.</summary>
    /// <param name="text">As it was printed, in any code page that has ASCII.</param>
    internal static ImmutableArray<RequestQueue> Read(ReadOnlySpan<byte> text)
    {
        var queues = ImmutableArray.CreateBuilder<RequestQueue>();
        var (name, processes, urls) = (string.Empty, new SortedSet<uint>(), new List<RegisteredUrl>());
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range].TrimEnd(" \r\t"u8);
            if (line.IsEmpty) continue;

            var words = line.TrimStart(" \t"u8);
            if (words.Length == line.Length)
            {
                Keep(queues, name, processes, urls);
                name = Encoding.Latin1.GetString(words[(words.IndexOf((byte)':') + 1)..]).Trim();
            }
            else if (RegisteredUrl.Read(words) is { } url)
            {
                urls.Add(url);
            }
            else if (Process(words) is { } process)
            {
                processes.Add(process);
            }
        }

        Keep(queues, name, processes, urls);
        return queues.ToImmutable();
    }

    private static void Keep(ImmutableArray<RequestQueue>.Builder queues, string name, SortedSet<uint> processes, List<RegisteredUrl> urls)
    {
        if (processes.Count + urls.Count > 0) queues.Add(new RequestQueue(name, [.. processes], [.. urls.Distinct()]));
        processes.Clear();
        urls.Clear();
    }

    /// <summary>A number that stands alone, or between a colon and a comma.</summary>
    private static uint? Process(ReadOnlySpan<byte> words)
    {
        var (colon, comma) = (words.IndexOf((byte)':'), words.IndexOf((byte)','));
        var number = colon < 0 ? words : comma > colon ? words[(colon + 1)..comma].Trim((byte)' ') : default;
        return Utf8Parser.TryParse(number, out uint process, out var read) && read == number.Length && process > 0 ? process : null;
    }
}

/// <summary>A queue that http.sys hands requests to.</summary>
/// <param name="Name">Its name, or what is said where it has none; untrusted.</param>
/// <param name="Processes">The processes attached to it, by number; empty when nobody is.</param>
/// <param name="Urls">The URLs whose requests it gets.</param>
internal sealed record RequestQueue(string Name, ImmutableArray<uint> Processes, ImmutableArray<RegisteredUrl> Urls);
