using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>The pages of a SQLite database that lies in a file, as the log beside it has them where it has them.</summary>
/// <remarks>Takes no lock, as it only reads and the file may be below another root: whether somebody wrote meanwhile is told by <see cref="IsUnchanged"/> instead.</remarks>
internal sealed class SqliteFile : ISqlitePages, IDisposable
{
    private const int CachedBytes = 8 << 20;
    private const long LongestLog = 512L << 20;
    private const ulong JournalMagic = 0xD9D505F920A163D7;

    private readonly SafeFileHandle _file;
    private readonly SafeFileHandle? _log;
    private readonly Dictionary<uint, byte[]> _cache = [];
    private readonly (long, DateTimeOffset?, long, DateTimeOffset?) _mark;
    private SqliteHeader _header = new(0, 0);
    private IReadOnlyDictionary<uint, long> _logged = new Dictionary<uint, long>();

    private SqliteFile(SafeFileHandle file, SafeFileHandle? log)
    {
        (_file, _log) = (file, log);
        _mark = Mark();
    }

    /// <inheritdoc/>
    public uint Count { get; private set; }

    /// <summary>False when the database or its log was written since it was opened.</summary>
    public bool IsUnchanged => Mark() == _mark;

    /// <summary>Opens the database; null when it cannot be read.</summary>
    /// <param name="root">Where it is.</param>
    /// <param name="path">The file, as it is understood inside the root.</param>
    /// <param name="reason">Why it cannot be read, as a sentence's end; null when it can.</param>
    public static SqliteFile? Open(RootFolder root, string path, out string? reason)
    {
        reason = "could not be read";
        if (OpenInside(root, path) is not { } file) return null;

        var opened = new SqliteFile(file, OpenInside(root, $"{path}-wal"));
        reason = opened.ReadHeader() ?? opened.ReadLog() ?? (IsHot(root, $"{path}-journal") ? "was left in the middle of a change" : null);
        if (reason is null) return opened;

        opened.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Page(uint number)
    {
        if (_cache.TryGetValue(number, out var page)) return page;

        page = new byte[_header.Usable];
        var read = _logged.TryGetValue(number, out var at) ? NativeFile.Read(_log!, page, at) : NativeFile.Read(_file, page, (number - 1L) * _header.PageSize);
        if (read != page.Length) return default;

        if (_cache.Count >= CachedBytes / _header.PageSize) _cache.Clear();
        _cache.Add(number, page);
        return page;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _log?.Dispose();
    }

    private static SafeFileHandle? OpenInside(RootFolder root, string path) => root.Locate(path) is { } located ? NativeFile.Open(located) : null;

    /// <summary>A journal with its magic number holds what has to be put back before the database may be read.</summary>
    private static bool IsHot(RootFolder root, string path)
    {
        using var journal = OpenInside(root, path);
        Span<byte> magic = stackalloc byte[8];
        return journal is not null && NativeFile.Read(journal, magic, 0) == magic.Length && BinaryPrimitives.ReadUInt64BigEndian(magic) == JournalMagic;
    }

    private string? ReadHeader()
    {
        Span<byte> bytes = stackalloc byte[SqliteHeader.Size];
        var read = NativeFile.Read(_file, bytes, 0);
        var header = SqliteHeader.Read(bytes[..Math.Max(0, read)]);
        if (!header.IsOk) return header.Reason is { } broken ? $"is {broken}" : "is cut off";

        _header = header.Value;
        Count = (uint)Math.Min(uint.MaxValue, NativeFile.Length(_file) / _header.PageSize);
        return null;
    }

    /// <summary>A log that is empty, or whose header does not count, holds nothing.</summary>
    private string? ReadLog()
    {
        var start = new byte[SqliteLog.HeaderSize];
        if (_log is null || NativeFile.Read(_log, start, 0) != start.Length || SqliteLog.Read(start) is not { IsOk: true } read) return null;

        var log = read.Value;
        if (log.PageSize != _header.PageSize) return "has a log of another form";
        if (NativeFile.Length(_log) > LongestLog) return "has a log that is too long";

        var frame = new byte[SqliteLog.FrameHeaderSize + log.PageSize];
        for (long at = start.Length; NativeFile.Read(_log, frame, at) == frame.Length && log.Take(frame); at += frame.Length)
        {
        }

        _logged = log.Pages;
        Count = log.PageCount ?? Count;
        return null;
    }

    private (long, DateTimeOffset?, long, DateTimeOffset?) Mark() =>
        (NativeFile.Length(_file), NativeFile.Written(_file), _log is null ? 0 : NativeFile.Length(_log), _log is null ? null : NativeFile.Written(_log));
}
