using System.Buffers.Binary;

namespace Sallyport.Wire.Bpf;

/// <summary>A kernel's own description of its types: where in its structures a member lies, and under which number it knows a function. The layout differs from kernel to kernel, and this is where it says so.</summary>
/// <remarks>Source: the kernel's documentation, "BPF Type Format (BTF)". Only little-endian images are read. A type refers to others by number alone, so the places of all are found once and nothing else is read until it is asked for.</remarks>
public readonly ref struct BtfTypes
{
    private const ushort Magic = 0xEB9F;
    private const byte KnownVersion = 1;
    private const int SmallestHeader = 24;
    private const int TypeSize = 12;
    private const int MemberSize = 12;
    private const int SmallestAverage = 20;

    /// <summary>Structures without a name within each other that are looked into.</summary>
    private const int Deepest = 8;

    private readonly ReadOnlySpan<byte> _types;
    private readonly ReadOnlySpan<byte> _names;
    private readonly List<int> _places;

    private BtfTypes(ReadOnlySpan<byte> types, ReadOnlySpan<byte> names, List<int> places)
    {
        _types = types;
        _names = names;
        _places = places;
    }

    /// <summary>How many types there are, the nameless first one (void) among them.</summary>
    public int Count => _places.Count;

    /// <summary>Reads the image.</summary>
    /// <param name="image">All of it, as /sys/kernel/btf/vmlinux has it.</param>
    /// <param name="types">The types.</param>
    /// <returns>False when it is damaged, or has a kind of type whose length is not known: what comes behind it could not be found.</returns>
    public static bool TryRead(ReadOnlySpan<byte> image, out BtfTypes types)
    {
        types = default;
        if (image.Length < SmallestHeader || BinaryPrimitives.ReadUInt16LittleEndian(image) != Magic || image[2] != KnownVersion) return false;

        var header = Word(image, 4);
        if (!TrySection(image, header + Word(image, 8), Word(image, 12), out var described) || !TrySection(image, header + Word(image, 16), Word(image, 20), out var names)) return false;
        if (names.IsEmpty || names[0] != 0 || names[^1] != 0 || Places(described) is not { } places) return false;

        types = new BtfTypes(described, names, places);
        return true;
    }

    /// <summary>The number of a function; null when there is none of that name.</summary>
    public int? Function(ReadOnlySpan<byte> name) => Find(BtfKind.Function, name) is > 0 and var number ? number : null;

    /// <summary>The size of a structure in bytes; null when there is none of that name.</summary>
    public int? Size(ReadOnlySpan<byte> structure) => Find(BtfKind.Structure, structure) is > 0 and var number ? (int)Word(_types, _places[number] + 8) : null;

    /// <summary>Where a member of a structure begins, in bytes, one in a structure or union without a name within it included; null when there is none, or it is a field of bits within a byte.</summary>
    public int? Offset(ReadOnlySpan<byte> structure, ReadOnlySpan<byte> member) =>
        Find(BtfKind.Structure, structure) is > 0 and var number && NameAt(member) is > 0 and var name && Bits(number, (uint)name, Deepest) is { } bits && bits % 8 == 0 ? (int)(bits / 8) : null;

    private static uint Word(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)at..]);

    private static bool TrySection(ReadOnlySpan<byte> image, long start, long length, out ReadOnlySpan<byte> section)
    {
        var fits = start <= image.Length && length <= image.Length - start;
        section = fits ? image.Slice((int)start, (int)length) : default;
        return fits;
    }

    /// <summary>Where each type begins; null when one of them goes beyond the end, or its length is not known.</summary>
    private static List<int>? Places(ReadOnlySpan<byte> types)
    {
        var places = new List<int>((types.Length / SmallestAverage) + 1) { 0 };
        for (long at = 0; at < types.Length;)
        {
            places.Add((int)at);
            if (types.Length - at < TypeSize || Behind(Word(types, at + 4)) is not { } behind) return null;

            at += TypeSize + behind;
            if (at > types.Length) return null;
        }

        return places;
    }

    /// <summary>The bytes that follow the first twelve of a type; null for a kind that is not known.</summary>
    private static long? Behind(uint info) => Kind(info) switch
    {
        BtfKind.Integer or BtfKind.Variable or BtfKind.DeclarationTag => 4,
        BtfKind.Array => 12,
        BtfKind.Structure or BtfKind.Union or BtfKind.Section or BtfKind.LongEnumeration => 12L * Length(info),
        BtfKind.Enumeration or BtfKind.Prototype => 8L * Length(info),
        BtfKind.Pointer or BtfKind.Forward or BtfKind.Alias or BtfKind.Volatile or BtfKind.Constant or BtfKind.Restricted or BtfKind.Function or BtfKind.Float or BtfKind.TypeTag => 0,
        _ => null,
    };

    private static BtfKind Kind(uint info) => (BtfKind)((info >> 24) & 0x1F);

    private static int Length(uint info) => (int)(info & 0xFFFF);

    /// <summary>The first type of that kind and name; 0 for none.</summary>
    private int Find(BtfKind kind, ReadOnlySpan<byte> name)
    {
        if (NameAt(name) is not (> 0 and var place)) return 0;

        for (var number = 1; number < _places.Count; number++)
            if (Word(_types, _places[number]) == place && Kind(Word(_types, _places[number] + 4)) == kind) return number;
        return 0;
    }

    /// <summary>Where the name stands among the names, in which each stands once; -1 when it does not.</summary>
    private int NameAt(ReadOnlySpan<byte> name)
    {
        Span<byte> sought = stackalloc byte[name.Length + 2];
        sought.Clear();
        name.CopyTo(sought[1..]);
        return _names.IndexOf(sought) is >= 0 and var before ? before + 1 : -1;
    }

    private uint? Bits(int number, uint name, int depth)
    {
        var at = _places[number];
        var info = Word(_types, at + 4);
        if (Kind(info) is not (BtfKind.Structure or BtfKind.Union)) return null;

        for (var i = 0; i < Length(info); i++)
        {
            var member = _types.Slice(at + TypeSize + (MemberSize * i), MemberSize);
            // The highest bit of the description says that the upper byte is the width of a field of bits.
            var start = (info >> 31) == 0 ? Word(member, 8) : Word(member, 8) & 0xFFFFFF;
            if (Word(member, 0) == name) return start;
            if (Word(member, 0) == 0 && depth > 0 && Word(member, 4) is var inner && inner < _places.Count && Bits((int)inner, name, depth - 1) is { } further) return start + further;
        }

        return null;
    }
}
