using System.Runtime.InteropServices;
using System.Text;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Reads small files, links and facts of files without exceptions: on a live machine most of what fails is a process that has just ended.</summary>
internal static unsafe class LinuxFile
{
    private const int LongestLink = 4096;
    private const int StatusSize = 256;
    private const uint BasicFacts = 0x7FF;

    /// <summary>The content of <paramref name="path"/>.</summary>
    /// <param name="path">Any file, those of /proc included, which have no length.</param>
    /// <param name="most">Bytes to read at most; what is longer is unreadable.</param>
    internal static Reading<byte[]> Read(string path, int most)
    {
        var descriptor = LinuxCalls.Open(path, LinuxCalls.ReadOnly | LinuxCalls.CloseOnExec);
        if (descriptor < 0) return Failed<byte[]>(path);

        try
        {
            return ReadAll(descriptor, path, most);
        }
        finally
        {
            _ = LinuxCalls.Close(descriptor);
        }
    }

    /// <summary>Where the link <paramref name="path"/> leads, as it is written there.</summary>
    internal static Reading<string> ReadLink(string path)
    {
        var name = Encoding.UTF8.GetBytes(path + '\0');
        var buffer = stackalloc byte[LongestLink];
        fixed (byte* pointer = name)
        {
            var length = LinuxCalls.ReadLinkAt(LinuxCalls.WorkingFolder, pointer, buffer, LongestLink);
            return length < 0 ? Failed<string>(path) : new(Encoding.UTF8.GetString(buffer, (int)length), null);
        }
    }

    /// <summary>Owner, permissions, inode, length and time of <paramref name="path"/>; of a link what it leads to, unless it is not to be followed.</summary>
    internal static Reading<FileFacts> Status(string path, bool follow = true)
    {
        var status = stackalloc byte[StatusSize];
        if (LinuxCalls.Status(LinuxCalls.WorkingFolder, path, follow ? 0 : LinuxCalls.NoFollow, BasicFacts, status) < 0) return Failed<FileFacts>(path);

        return new(FileFacts.Read(new ReadOnlySpan<byte>(status, StatusSize)), null);
    }

    /// <summary>What the last failed call means for <paramref name="subject"/>.</summary>
    internal static Gap Gap(string subject, int error) => error switch
    {
        LinuxCalls.NotPermitted or LinuxCalls.AccessDenied => new(subject, GapKind.NotPermitted, "the system refused it to this user"),
        LinuxCalls.NoEntry or LinuxCalls.NoProcess => new(subject, GapKind.Raced, "it is not there, or not any more"),
        _ => new(subject, GapKind.Unreadable, $"reading failed with error {error}"),
    };

    private static Reading<byte[]> ReadAll(int descriptor, string path, int most)
    {
        var buffer = new byte[Math.Min(most + 1, 8192)];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(most + 1, buffer.Length * 4));
            nint count;
            fixed (byte* pointer = buffer) count = LinuxCalls.Read(descriptor, pointer + length, (nuint)(buffer.Length - length));
            if (count < 0 && Marshal.GetLastPInvokeError() == LinuxCalls.Interrupted) continue;
            if (count < 0) return Failed<byte[]>(path);
            if (count == 0) return new(buffer.AsSpan(0, length).ToArray(), null);

            length += (int)count;
            if (length > most) return new(null, new Gap(path, GapKind.Unreadable, $"it is longer than {most} bytes"));
        }
    }

    private static Reading<T> Failed<T>(string path)
        where T : class => new(null, Gap(path, Marshal.GetLastPInvokeError()));
}

/// <summary>What was read, or the gap that stands for it.</summary>
/// <param name="Value">What was read; null when it was not.</param>
/// <param name="Gap">Why not; null when it was.</param>
internal readonly record struct Reading<T>(T? Value, Gap? Gap)
    where T : class;
