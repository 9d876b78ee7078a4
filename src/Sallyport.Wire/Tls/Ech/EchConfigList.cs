using System.Collections.Immutable;
using System.Text;

namespace Sallyport.Wire.Tls.Ech;

/// <summary>Reads ECHConfigList (RFC 9849 4), as the parameter ech of an HTTPS record carries it.</summary>
public static class EchConfigList
{
    /// <summary>Reads the list: a 16-bit length, then configs with a version and a 16-bit length each.</summary>
    /// <param name="bytes">The list and nothing after it.</param>
    public static ParseResult<ImmutableArray<EchConfig>> Read(ReadOnlySpan<byte> bytes)
    {
        var outer = new SpanReader(bytes);
        var list = outer.ReadVector16();
        if (!outer.AtEnd || list.IsEmpty) return ParseResult.Malformed("a list of ECH configs whose length is not that of its content", 0);

        var configs = ImmutableArray.CreateBuilder<EchConfig>(1);
        var reader = new SpanReader(list);
        while (!reader.AtEnd)
        {
            var at = reader.Position + 2;
            var version = reader.ReadUInt16();
            var contents = reader.ReadVector16();
            if (reader.Failed) return ParseResult.Malformed("an ECH config that is cut", at);

            var config = version == EchConfig.Known ? ReadContents(contents) : new EchConfig(version, 0, 0, 0, [], 0, string.Empty, HasMandatoryExtension: false);
            if (config is null) return ParseResult.Malformed("an ECH config that is not in its form", at);
            configs.Add(config);
        }

        return ParseResult.Ok(configs.DrainToImmutable(), bytes.Length);
    }

    private static EchConfig? ReadContents(ReadOnlySpan<byte> contents)
    {
        var reader = new SpanReader(contents);
        var id = reader.ReadUInt8();
        var kem = reader.ReadUInt16();
        var key = reader.ReadVector16();
        var suites = reader.ReadVector16();
        var longest = reader.ReadUInt8();
        var name = reader.ReadVector8();
        var extensions = reader.ReadVector16();
        if (!reader.AtEnd || key.IsEmpty || suites.IsEmpty || suites.Length % 4 != 0 || name.IsEmpty || !TryReadExtensions(extensions, out var mandatory)) return null;

        return new EchConfig(EchConfig.Known, id, kem, key.Length, Pairs(suites), longest, Encoding.Latin1.GetString(name), mandatory);
    }

    private static ImmutableArray<(ushort Kdf, ushort Aead)> Pairs(ReadOnlySpan<byte> suites)
    {
        var pairs = ImmutableArray.CreateBuilder<(ushort Kdf, ushort Aead)>(suites.Length / 4);
        var reader = new SpanReader(suites);
        while (!reader.AtEnd) pairs.Add((reader.ReadUInt16(), reader.ReadUInt16()));
        return pairs.DrainToImmutable();
    }

    private static bool TryReadExtensions(ReadOnlySpan<byte> extensions, out bool mandatory)
    {
        mandatory = false;
        var reader = new SpanReader(extensions);
        while (!reader.AtEnd)
        {
            mandatory |= (reader.ReadUInt16() & 0x8000) != 0;
            reader.ReadVector16();
            if (reader.Failed) return false;
        }

        return true;
    }
}
