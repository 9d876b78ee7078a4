using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace Sallyport.Host.Linux;

/// <summary>Goes through the entries of an open folder whose names are numbers, processes and descriptors, without a string for any (struct linux_dirent64, getdents64(2)).</summary>
/// <param name="folder">The open folder.</param>
/// <param name="buffer">Room for as many entries as are told at once.</param>
internal unsafe ref struct NumberedEntries(int folder, Span<byte> buffer)
{
    private const int LengthAt = 16;
    private const int NameAt = 19;
    private readonly Span<byte> _buffer = buffer;
    private int _at;
    private int _next;
    private int _end;

    /// <summary>The number that the entry's name is.</summary>
    internal int Number { get; private set; }

    /// <summary>The inode that the folder tells for the entry.</summary>
    internal readonly ulong Inode => MemoryMarshal.Read<ulong>(_buffer[_at..]);

    /// <summary>The name, a zero byte behind it.</summary>
    internal readonly ReadOnlySpan<byte> Name => _buffer[(_at + NameAt).._next];

    /// <summary>The error that ended it early; 0 for none.</summary>
    internal int Error { get; private set; }

    /// <summary>Moves to the next entry; false behind the last.</summary>
    internal bool MoveNext()
    {
        while (true)
        {
            if (_next == _end && !Fill()) return false;

            _at = _next;
            _next += MemoryMarshal.Read<ushort>(_buffer[(_at + LengthAt)..]);
            if (!Utf8Parser.TryParse(Name, out int number, out _)) continue;

            Number = number;
            return true;
        }
    }

    private bool Fill()
    {
        nint count;
        fixed (byte* pointer = _buffer) count = LinuxCalls.ReadFolder(folder, pointer, (nuint)_buffer.Length);
        if (count < 0) Error = Marshal.GetLastPInvokeError();
        (_next, _end) = (0, (int)Math.Max(count, 0));
        return count > 0;
    }
}
