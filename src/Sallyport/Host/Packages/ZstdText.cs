using Microsoft.Win32.SafeHandles;
using ZstdSharp;

namespace Sallyport.Host.Packages;

/// <summary>A list in Zstandard frames (RFC 8878), as the repositories of Fedora, openSUSE and some of Arch's kin have them.</summary>
internal sealed class ZstdText(SafeFileHandle file) : ListText
{
    /// <summary>A frame says itself how much must be kept to read it; up to this much is believed, as much as the zstd tool takes unasked.</summary>
    private const int LargestWindow = 27;

    private readonly DecompressionStream _stream = Open(file);

    /// <inheritdoc/>
    public override int Fill(byte[] buffer, int start)
    {
        try
        {
            return start + _stream.ReadAtLeast(buffer.AsSpan(start), 1, throwOnEndOfStream: false);
        }
        catch (Exception failure) when (failure is IOException or ZstdException or UnauthorizedAccessException)
        {
            return Bad;
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _stream.Dispose();
        base.Dispose();
    }

    private static DecompressionStream Open(SafeFileHandle file)
    {
        var stream = new DecompressionStream(new FileStream(file, FileAccess.Read, 0), checkEndOfStream: true, leaveOpen: false);
        stream.SetParameter(ZstdSharp.Unsafe.ZSTD_dParameter.ZSTD_d_windowLogMax, LargestWindow);
        return stream;
    }
}
