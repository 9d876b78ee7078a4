using System.Buffers.Binary;
using System.IO.Compression;
using Microsoft.Win32.SafeHandles;

namespace Sallyport.Host.Packages;

/// <summary>The text of a package list, decoded piece by piece into one buffer, so that 50 MB of it need half a megabyte.</summary>
internal abstract class ListText : IDisposable
{
    /// <summary>What text of this kind was cut off or malformed ends with.</summary>
    public const int Bad = -1;

    /// <summary>Bytes of earlier text that must stay before <c>start</c> in the buffer.</summary>
    public virtual int History => 0;

    /// <summary>The buffer that it wants.</summary>
    public virtual int BufferSize => 512 * 1024;

    /// <summary>Adds text behind <paramref name="start"/>.</summary>
    /// <returns>The text's new end; <paramref name="start"/> itself at the end of the file; <see cref="Bad"/> when the file is cut off, malformed or unreadable.</returns>
    public abstract int Fill(byte[] buffer, int start);

    /// <summary>Closes the file.</summary>
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>Opens a list; null when it cannot be opened or its form is not read here.</summary>
    public static ListText? Open(string path)
    {
        if (NativeFile.Open(path) is not { } file) return null;
        if (path.EndsWith(".lz4", StringComparison.Ordinal)) return new Lz4Text(file);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GzipText(file) : new PlainText(file);
    }

    /// <summary>Opens a file in gzip's form whatever it is named; null when it cannot be opened.</summary>
    public static ListText? OpenGzip(string path) => NativeFile.Open(path) is { } file ? new GzipText(file) : null;

    /// <summary>Opens a list in the form that its first bytes tell, whatever it is named; null when it cannot be opened or its form is not read here.</summary>
    /// <remarks>Text begins with a sign; what does not and is none of the known forms is some other (xz, bzip2, zchunk).</remarks>
    public static ListText? OpenAny(string path)
    {
        if (NativeFile.Open(path) is not { } file) return null;

        Span<byte> start = stackalloc byte[4];
        ListText? text = NativeFile.Read(file, start, 0) < start.Length ? null : start switch
        {
            [0x1F, 0x8B, ..] => new GzipText(file),
            [0x28, 0xB5, 0x2F, 0xFD] => new ZstdText(file),
            [0x04, 0x22, 0x4D, 0x18] => new Lz4Text(file),
            [(byte)'<' or (byte)'-' or (byte)'#' or 0xEF, ..] => new PlainText(file),
            _ => null,
        };
        if (text is null) file.Dispose();
        return text;
    }

    /// <summary>All of the text; null when it is cut off, malformed or longer than <paramref name="longest"/>.</summary>
    public byte[]? Whole(int longest)
    {
        var buffer = new byte[BufferSize];
        for (var end = 0; ;)
        {
            if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);

            var filled = Fill(buffer, end);
            if (filled == end) return buffer[..end];
            if (filled == Bad || filled > longest) return null;
            end = filled;
        }
    }

    private sealed class PlainText(SafeFileHandle file) : ListText
    {
        private long _at;

        public override int Fill(byte[] buffer, int start)
        {
            var read = NativeFile.Read(file, buffer.AsSpan(start), _at);
            if (read < 0) return Bad;

            _at += read;
            return start + read;
        }

        public override void Dispose()
        {
            file.Dispose();
            base.Dispose();
        }
    }

    /// <summary>The stream takes a file that ends early for one that is whole, so its length is held against the one that the file ends with (RFC 1952 2.3.1).</summary>
    private sealed class GzipText(SafeFileHandle file) : ListText
    {
        private readonly uint? _whole = LengthAtEnd(file);
        private readonly GZipStream _stream = new(new FileStream(file, FileAccess.Read, 0), CompressionMode.Decompress);
        private uint _total;

        public override int Fill(byte[] buffer, int start)
        {
            try
            {
                var read = _stream.ReadAtLeast(buffer.AsSpan(start), 1, throwOnEndOfStream: false);
                _total += (uint)read;
                return read == 0 && _total != _whole ? Bad : start + read;
            }
            catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                return Bad;
            }
        }

        public override void Dispose()
        {
            _stream.Dispose();
            base.Dispose();
        }

        private static uint? LengthAtEnd(SafeFileHandle file)
        {
            Span<byte> end = stackalloc byte[4];
            return NativeFile.Length(file) is >= 18 and var length && NativeFile.Read(file, end, length - 4) == 4 ? BinaryPrimitives.ReadUInt32LittleEndian(end) : null;
        }
    }
}
