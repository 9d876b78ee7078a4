using System.Buffers.Binary;
using System.Text;
using Sallyport.Wire.Dns;

namespace Sallyport.Tests.Wire.Dns;

/// <summary>A DNS answer put together record by record, names uncompressed unless a test wants otherwise.</summary>
internal sealed record DnsReply(string Name, DnsRecordType Type)
{
    private const ushort Pointer = 0xC00C;

    internal ushort Id { get; init; } = 0x1234;

    internal DnsResponseCode Code { get; init; }

    internal bool Authenticated { get; init; }

    internal bool Truncated { get; init; }

    /// <summary>Data of the answers, all of the type asked for and owned by the name asked about.</summary>
    internal IReadOnlyList<byte[]> Data { get; init; } = [];

    /// <summary>A name that the name asked about is an alias of; the data then belong to it.</summary>
    internal string? Alias { get; init; }

    /// <summary>The message.</summary>
    internal byte[] Bytes()
    {
        var answers = (Alias is null ? Enumerable.Empty<byte[]>() : [Record(PointerTo(Pointer), DnsRecordType.Cname, DnsName.Encode(Alias)!)])
            .Concat(Data.Select(data => Record(Alias is null ? PointerTo(Pointer) : DnsName.Encode(Alias)!, Type, data))).ToList();
        var flags = 0x8180 | (Truncated ? 0x0200 : 0) | (Authenticated ? 0x0020 : 0) | (int)Code;
        return [.. Short(Id), .. Short(flags), 0, 1, .. Short(answers.Count), 0, 0, 0, 0, .. DnsName.Encode(Name)!, .. Short((int)Type), 0, 1, .. answers.SelectMany(answer => answer)];
    }

    /// <summary>CAA data.</summary>
    internal static byte[] Caa(string tag, string value, byte flags = 0) => [flags, (byte)tag.Length, .. Encoding.ASCII.GetBytes(tag), .. Encoding.ASCII.GetBytes(value)];

    /// <summary>TLSA data.</summary>
    internal static byte[] Tlsa(byte usage, byte selector, byte matching, byte[] data) => [usage, selector, matching, .. data];

    /// <summary>HTTPS data: priority, target, and parameters in the order given.</summary>
    internal static byte[] Https(ushort priority, string target, params (ushort Key, byte[] Value)[] parameters) =>
        [.. Short(priority), .. DnsName.Encode(target)!, .. parameters.SelectMany(one => (byte[])[.. Short(one.Key), .. Short(one.Value.Length), .. one.Value])];

    /// <summary>The parameter alpn.</summary>
    internal static (ushort Key, byte[] Value) Alpn(params string[] names) => (1, [.. names.SelectMany(name => (byte[])[(byte)name.Length, .. Encoding.ASCII.GetBytes(name)])]);

    internal static byte[] Record(byte[] owner, DnsRecordType type, byte[] data) => [.. owner, .. Short((int)type), 0, 1, 0, 0, 1, 0x2C, .. Short(data.Length), .. data];

    internal static byte[] PointerTo(ushort at) => Short(at);

    private static byte[] Short(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }
}
