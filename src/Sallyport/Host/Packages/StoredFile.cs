using Microsoft.Win32.SafeHandles;

namespace Sallyport.Host.Packages;

/// <summary>A file that is read while others may write it.</summary>
/// <remarks>Takes no lock, as it only reads and the file may be below another root: whether somebody wrote meanwhile is told by <see cref="IsUnchanged"/> instead.</remarks>
internal sealed class StoredFile : IStoredBytes, IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly (long Length, DateTimeOffset?) _mark;

    private StoredFile(SafeFileHandle file)
    {
        _file = file;
        _mark = Mark();
    }

    /// <inheritdoc/>
    public long Length => _mark.Length;

    /// <summary>False when the file was written since it was opened.</summary>
    public bool IsUnchanged => Mark() == _mark;

    /// <summary>Opens the file at a path as it is understood inside a root; null when there is none that can be read.</summary>
    public static StoredFile? Open(RootFolder root, string path) => root.Locate(path) is { } located && NativeFile.Open(located) is { } file ? new(file) : null;

    /// <inheritdoc/>
    public int Read(Span<byte> buffer, long offset) => NativeFile.Read(_file, buffer, offset);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private (long, DateTimeOffset?) Mark() => (NativeFile.Length(_file), NativeFile.Written(_file));
}
