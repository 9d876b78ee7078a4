using System.Buffers.Binary;
using System.Text;

namespace Sallyport.Tests.Wire.Bpf;

/// <summary>Writes a description of types as the kernel's documentation has it: a header of 24 bytes, the types, the names.</summary>
internal sealed class MadeTypes
{
    private readonly List<byte> _types = [];
    private readonly List<byte> _names = [0];
    private readonly Dictionary<string, uint> _places = new(StringComparer.Ordinal) { [string.Empty] = 0 };

    /// <summary>How many types there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a type and returns its number; the first is 1.</summary>
    /// <param name="kind">BTF_KIND_*.</param>
    /// <param name="name">Empty for none.</param>
    /// <param name="size">The size, or the number of the type that it refers to.</param>
    /// <param name="count">How many of what follows.</param>
    /// <param name="flag">The highest bit of the description.</param>
    /// <param name="words">What follows the first twelve bytes.</param>
    public int Add(int kind, string name, uint size = 0, int count = 0, bool flag = false, params uint[] words)
    {
        Write(Name(name), ((uint)kind << 24) | (uint)count | (flag ? 1u << 31 : 0), size);
        Write(words);
        return ++Count;
    }

    /// <summary>Adds a structure with members, each a name, a type and a place in bits.</summary>
    public int Structure(string name, uint size, params (string Name, int Type, uint Bits)[] members) =>
        Add(4, name, size, members.Length, flag: false, [.. members.SelectMany(member => (uint[])[Name(member.Name), (uint)member.Type, member.Bits])]);

    /// <summary>The whole image.</summary>
    public byte[] Image()
    {
        var header = new byte[24];
        BinaryPrimitives.WriteUInt16LittleEndian(header, 0xEB9F);
        header[2] = 1;
        uint[] fields = [24, 0, (uint)_types.Count, (uint)_types.Count, (uint)_names.Count];
        for (var i = 0; i < fields.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4 + (4 * i)), fields[i]);
        return [.. header, .. _types, .. _names];
    }

    /// <summary>Where a name stands; it is added when it does not.</summary>
    public uint Name(string name)
    {
        if (_places.TryGetValue(name, out var place)) return place;

        _places.Add(name, place = (uint)_names.Count);
        _names.AddRange(Encoding.UTF8.GetBytes(name + '\0'));
        return place;
    }

    private void Write(params uint[] words)
    {
        Span<byte> four = stackalloc byte[4];
        foreach (var word in words)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(four, word);
            _types.AddRange(four);
        }
    }
}
