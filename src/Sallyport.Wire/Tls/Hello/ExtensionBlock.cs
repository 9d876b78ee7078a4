using System.Buffers.Binary;

namespace Sallyport.Wire.Tls;

/// <summary>A list of extensions (RFC 8446 4.2) in the order sent, checked once so that walking it cannot fail.</summary>
public readonly ref struct ExtensionBlock
{
    // Types from 64 on are compared one by one; more of them than any peer has reason to send would make that slow.
    private const int MaxUncommon = 256;

    private const int HeaderSize = 4;

    private ExtensionBlock(ReadOnlySpan<byte> bytes) => Bytes = bytes;

    /// <summary>The extensions without the length in front of them.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>True when there is no extension.</summary>
    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>Checks the form of a list and that no type comes twice.</summary>
    /// <param name="bytes">The list without the length in front of it.</param>
    public static ParseResult<ExtensionBlock> Read(ReadOnlySpan<byte> bytes)
    {
        var common = 0UL;
        var uncommon = 0;
        var start = 0;
        while (start < bytes.Length)
        {
            var rest = bytes[start..];
            if (rest.Length < HeaderSize || rest.Length < SizeOf(rest)) return ParseResult.Malformed("extension runs past the list", start);

            var type = BinaryPrimitives.ReadUInt16BigEndian(rest);
            if (type >= 64 && ++uncommon > MaxUncommon) return ParseResult.Malformed("too many extensions", start);
            if (type < 64 ? (common & (1UL << type)) != 0 : Contains(bytes[..start], type)) return ParseResult.Malformed("extension sent twice", start);

            if (type < 64) common |= 1UL << type;
            start += SizeOf(rest);
        }

        return ParseResult.Ok(new ExtensionBlock(bytes), bytes.Length);
    }

    /// <summary>Looks for the extension of <paramref name="type"/>.</summary>
    /// <param name="type">The type.</param>
    /// <param name="body">Its body when it was sent.</param>
    public bool TryFind(ExtensionType type, out ReadOnlySpan<byte> body)
    {
        foreach (var extension in this)
        {
            if (extension.Type != type) continue;
            body = extension.Body;
            return true;
        }

        body = default;
        return false;
    }

    /// <summary>True when the extension was sent.</summary>
    /// <param name="type">The type.</param>
    public bool Contains(ExtensionType type) => TryFind(type, out _);

    /// <summary>A view of a list that <see cref="Read"/> accepted before.</summary>
    internal static ExtensionBlock Checked(ReadOnlySpan<byte> bytes) => new(bytes);

    /// <summary>Walks the extensions in the order sent.</summary>
    public Enumerator GetEnumerator() => new(Bytes);

    private static bool Contains(ReadOnlySpan<byte> bytes, ushort type)
    {
        while (!bytes.IsEmpty)
        {
            if (BinaryPrimitives.ReadUInt16BigEndian(bytes) == type) return true;
            bytes = bytes[SizeOf(bytes)..];
        }

        return false;
    }

    private static int SizeOf(ReadOnlySpan<byte> extension) => HeaderSize + BinaryPrimitives.ReadUInt16BigEndian(extension[2..]);

    /// <summary>The walk over a checked list.</summary>
    public ref struct Enumerator
    {
        private ReadOnlySpan<byte> _rest;
        private ReadOnlySpan<byte> _current;

        internal Enumerator(ReadOnlySpan<byte> bytes) => _rest = bytes;

        /// <summary>The extension stepped on.</summary>
        public readonly ExtensionView Current => new(new ExtensionType(BinaryPrimitives.ReadUInt16BigEndian(_current)), _current[HeaderSize..]);

        /// <summary>Steps on; false at the end.</summary>
        public bool MoveNext()
        {
            if (_rest.IsEmpty) return false;
            var size = SizeOf(_rest);
            _current = _rest[..size];
            _rest = _rest[size..];
            return true;
        }
    }
}
