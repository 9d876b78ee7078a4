using System.Buffers;
using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace Sallyport.Fuzz;

/// <summary>The buffer that every input is built in: memory of a file, so that the input survives when the process does not.</summary>
/// <remarks>A stack overflow cannot be caught in .NET; what was being read is found in the file afterwards, its length in front.</remarks>
internal sealed unsafe class MappedInput : MemoryManager<byte>
{
    public const int Capacity = 1 << 16;
    private const int LengthSize = sizeof(int);
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    public MappedInput(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, mapName: null, LengthSize + Capacity);
        _view = _file.CreateViewAccessor();
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    /// <summary>Room for an input.</summary>
    public Span<byte> Buffer => new(_start + LengthSize, Capacity);

    /// <summary>Marks the first bytes of the buffer as the input that is about to be read.</summary>
    public ReadOnlyMemory<byte> Take(int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(new Span<byte>(_start, LengthSize), length);
        return Memory[..length];
    }

    /// <summary>The input last taken.</summary>
    public byte[] Current => Buffer[..BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(_start, LengthSize))].ToArray();

    public override Span<byte> GetSpan() => Buffer;

    /// <summary>The view never moves.</summary>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + LengthSize + elementIndex);

    public override void Unpin()
    {
        // Nothing was pinned.
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
