using System.Runtime.InteropServices;

namespace Sallyport.Cli.Output;

/// <summary>Standard output or standard error, written to as it is. The framework's own stream first sets up the terminal and a thread for signals, for programs that read keys or start others, and that takes a tenth of a short run.</summary>
/// <param name="descriptor">1 or 2.</param>
internal sealed unsafe partial class DescriptorStream(int descriptor) : Stream
{
    private const int StandardError = 2;
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The stream of the system's own kind.</summary>
    internal static Stream Open(int descriptor) => OperatingSystem.IsWindows() ? (descriptor == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError()) : new DescriptorStream(descriptor);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Writes all of it. Who reads a pipe may have seen enough and be gone: then the rest is for nobody, and nothing is wrong. Messages that cannot be written have nobody who could be told.</summary>
    /// <exception cref="OutputLostException">The system refuses data: a full disk, for one.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            nint written;
            fixed (byte* pointer = buffer) written = WriteTo(descriptor, pointer, (nuint)buffer.Length);
            var error = written < 0 ? Marshal.GetLastPInvokeError() : 0;
            if (error == BrokenPipe || (error is not (0 or Interrupted) && descriptor == StandardError)) return;
            if (error is not (0 or Interrupted)) throw new OutputLostException(Marshal.GetPInvokeErrorMessage(error));

            buffer = buffer[(int)Math.Max(written, 0)..];
        }
    }

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint WriteTo(int descriptor, byte* bytes, nuint count);
}
