using System.Buffers.Binary;
using System.Text;
using Sallyport.Wire.Packages;

namespace Sallyport.Tests.Wire.Packages;

/// <summary>Writes headers as rpm keeps them.</summary>
internal sealed class RpmHeaderMaker
{
    private readonly List<(int Tag, RpmType Type, int Offset, int Count)> _entries = [];
    private readonly List<byte> _data = [];

    public RpmHeaderMaker Text(RpmTag tag, string text) => Add(tag, RpmType.Text, 1, [.. Encoding.UTF8.GetBytes(text), 0]);

    public RpmHeaderMaker Texts(RpmTag tag, params string[] texts) => Add(tag, RpmType.TextArray, texts.Length, [.. texts.SelectMany(text => Encoding.UTF8.GetBytes(text).Append((byte)0))]);

    public RpmHeaderMaker Bytes(RpmTag tag, params byte[] bytes) => Add(tag, RpmType.Character, bytes.Length, bytes);

    public RpmHeaderMaker Numbers(RpmTag tag, params int[] numbers)
    {
        while (_data.Count % 4 != 0) _data.Add(0);
        var bytes = new byte[numbers.Length * 4];
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i * 4), numbers[i]);
        return Add(tag, RpmType.Int, numbers.Length, bytes);
    }

    public byte[] Make()
    {
        var blob = new byte[8 + (_entries.Count * 16)];
        BinaryPrimitives.WriteInt32BigEndian(blob, _entries.Count);
        BinaryPrimitives.WriteInt32BigEndian(blob.AsSpan(4), _data.Count);
        for (var i = 0; i < _entries.Count; i++)
        {
            var at = blob.AsSpan(8 + (i * 16));
            BinaryPrimitives.WriteInt32BigEndian(at, _entries[i].Tag);
            BinaryPrimitives.WriteInt32BigEndian(at[4..], (int)_entries[i].Type);
            BinaryPrimitives.WriteInt32BigEndian(at[8..], _entries[i].Offset);
            BinaryPrimitives.WriteInt32BigEndian(at[12..], _entries[i].Count);
        }

        return [.. blob, .. _data];
    }

    private RpmHeaderMaker Add(RpmTag tag, RpmType type, int count, byte[] bytes)
    {
        _entries.Add(((int)tag, type, _data.Count, count));
        _data.AddRange(bytes);
        return this;
    }
}
