using System.Buffers.Binary;

namespace Sallyport.Wire.X509.Der;

/// <summary>A cursor over DER (X.690 clause 10) that latches its first failure: after it every read gives nothing and <see cref="More"/> is false.</summary>
/// <remarks>
/// One cursor walks the whole structure: <see cref="Enter"/> narrows it to an element's content, <see cref="Leave"/> wants that content used up and widens it again,
/// so every offset it reports is one of the whole input. Lengths must be definite and minimal. An overrun of the outermost element means more bytes are needed,
/// any inner one is malformed. Nesting is limited, so that a hostile input cannot exhaust the stack of a recursive caller.
/// </remarks>
public ref struct DerReader
{
    /// <summary>Elements that may be open inside each other.</summary>
    public const int MaxDepth = 16;

    private readonly ReadOnlyMemory<byte> _memory;
    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;
    private int _end;
    private int _depth;

    /// <summary>Starts at the first byte of <paramref name="bytes"/>, which may go on after the first element.</summary>
    /// <param name="bytes">The input; only viewed, never copied.</param>
    public DerReader(ReadOnlyMemory<byte> bytes)
    {
        _memory = bytes;
        _bytes = bytes.Span;
        _end = bytes.Length;
    }

    /// <summary>Reads only the part <paramref name="window"/> of <paramref name="bytes"/>, whose end is an end: running into it is malformed.</summary>
    /// <param name="bytes">The whole input, so that offsets in failures are offsets of the whole.</param>
    /// <param name="window">The part, which must lie inside <paramref name="bytes"/>.</param>
    public DerReader(ReadOnlyMemory<byte> bytes, Range window)
        : this(bytes)
    {
        var (start, length) = window.GetOffsetAndLength(bytes.Length);
        _position = start;
        _end = start + length;
        _depth = 1;
    }

    /// <summary>True once anything was not as the specification wants it.</summary>
    public bool Failed { get; private set; }

    /// <summary>What went wrong first; meaningful only when <see cref="Failed"/>.</summary>
    public ParseFailure Failure { get; private set; }

    /// <summary>True while bytes are left in the element that is open.</summary>
    public readonly bool More => !Failed && _position < _end;

    /// <summary>Offset of the next byte in the whole input.</summary>
    public readonly int Position => _position;

    /// <summary>Tells, without moving, whether the next element has <paramref name="tag"/>.</summary>
    /// <param name="tag">The identifier octet looked for.</param>
    public readonly bool NextIs(DerTag tag) => More && _bytes[_position] == (byte)tag;

    /// <summary>A view of the input that outlives this reader.</summary>
    /// <param name="range">A range of a <see cref="DerElement"/> that this reader gave.</param>
    public readonly ReadOnlyMemory<byte> Slice(Range range) => _memory[range];

    /// <summary>A new reader over a part of the same input; it fails on its own, with offsets of the whole input.</summary>
    /// <param name="window">The part; its end is an end.</param>
    public readonly DerReader At(Range window) => new(_memory, window);

    /// <summary>Reads the header of the next element, whatever its tag, and moves behind its content.</summary>
    public DerElement ReadElement()
    {
        if (!ReadHeader(out var element)) return default;

        _position = element.End;
        return element;
    }

    /// <summary>Reads the next element, which must have <paramref name="tag"/>.</summary>
    /// <param name="tag">The only identifier octet accepted.</param>
    public DerElement ReadElement(DerTag tag)
    {
        if (!Expect(tag) || !ReadHeader(out var element)) return default;

        _position = element.End;
        return element;
    }

    /// <summary>Reads the content of the next element, which must have <paramref name="tag"/>; empty after a failure.</summary>
    /// <param name="tag">The only identifier octet accepted.</param>
    public ReadOnlySpan<byte> Read(DerTag tag) => _bytes[ReadElement(tag).Content];

    /// <summary>Steps into the content of the next element, which must have <paramref name="tag"/>.</summary>
    /// <param name="tag">The only identifier octet accepted.</param>
    /// <returns>What <see cref="Leave"/> needs to step out again.</returns>
    public int Enter(DerTag tag)
    {
        var outer = _end;
        if (!Expect(tag) || !ReadHeader(out var element)) return outer;
        if (_depth == MaxDepth)
        {
            Fail("elements nested deeper than 16", element.Start);
            return outer;
        }

        _depth++;
        _position = element.ContentStart;
        _end = element.End;
        return outer;
    }

    /// <summary>Steps out of the element last entered; content left unread is a failure.</summary>
    /// <param name="outer">What <see cref="Enter"/> returned.</param>
    public void Leave(int outer)
    {
        if (Failed) return;
        if (_position != _end) Fail("unexpected element at the end of a structure");

        _end = outer;
        _depth--;
    }

    /// <summary>Steps out of the element last entered and skips what was not read of it.</summary>
    /// <param name="outer">What <see cref="Enter"/> returned.</param>
    public void Skip(int outer)
    {
        if (Failed) return;

        _position = _end;
        _end = outer;
        _depth--;
    }

    /// <summary>Latches a failure at the next byte.</summary>
    /// <param name="reason">A constant phrase that says what the specification wanted.</param>
    public void Fail(string reason) => Fail(reason, _position);

    /// <summary>Latches a failure; the first one stays.</summary>
    /// <param name="reason">A constant phrase that says what the specification wanted.</param>
    /// <param name="offset">Where the input broke it.</param>
    public void Fail(string reason, int offset) => Latch(ParseResult.Malformed(reason, offset));

    private bool Expect(DerTag tag)
    {
        if (NextIs(tag)) return true;
        if (More) Fail("another element was expected here");
        else Overrun(1);
        return false;
    }

    private bool ReadHeader(out DerElement element)
    {
        element = default;
        if (Failed) return false;
        if (_end - _position < 2) return Overrun(2 - (_end - _position));

        var tag = _bytes[_position];
        if ((tag & 0x1F) == 0x1F) return Reject("a tag number above 30");
        if (!ReadLength(out var contentStart, out var length)) return false;
        if (length > _end - contentStart) return Overrun(length - (_end - contentStart));

        element = new DerElement((DerTag)tag, _position, contentStart, contentStart + length);
        return true;
    }

    private bool ReadLength(out int contentStart, out int length)
    {
        var first = _bytes[_position + 1];
        contentStart = _position + 2;
        length = first;
        if (first < 0x80) return true;

        var count = first & 0x7F;
        if (count is 0 or > 4) return Reject(count == 0 ? "an indefinite length, which DER forbids" : "a length of more than four octets");
        if (_end - contentStart < count) return Overrun(count - (_end - contentStart));

        Span<byte> padded = stackalloc byte[4];
        _bytes.Slice(contentStart, count).CopyTo(padded[(4 - count)..]);
        length = BinaryPrimitives.ReadInt32BigEndian(padded);
        if (length < 0) return Reject("a length above 2^31");
        if (length < 0x80 || padded[4 - count] == 0) return Reject("a length that is not in its shortest form, which DER forbids");

        contentStart += count;
        return true;
    }

    private bool Reject(string reason)
    {
        Fail(reason);
        return false;
    }

    private bool Overrun(int missing)
    {
        Latch(_depth == 0 ? ParseResult.NeedMore(missing) : ParseResult.Malformed("an element that runs past the end of the one around it", _position));
        return false;
    }

    private void Latch(ParseFailure failure)
    {
        if (Failed) return;

        Failed = true;
        Failure = failure;
    }
}
