using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Sallyport.Wire.Dns;

/// <summary>Reads SVCB RDATA (RFC 9460 2.2): priority, an uncompressed name, parameters with rising keys.</summary>
internal static class ServiceBindingReader
{
    private const ushort MandatoryKey = 0;
    private const ushort AlpnKey = 1;
    private const ushort NoDefaultAlpnKey = 2;
    private const ushort PortKey = 3;
    private const ushort Ipv4HintKey = 4;
    private const ushort EchKey = 5;
    private const ushort Ipv6HintKey = 6;

    public static ParseResult<ServiceBinding> Read(ReadOnlyMemory<byte> data)
    {
        var span = data.Span;
        if (span.Length < 3) return ParseResult.Malformed("a service binding that is cut", span.Length);
        if (DnsName.Read(span, 2, compressed: false, out var at) is not { } target) return ParseResult.Malformed("a target name that is cut, compressed or not in its form", 2);

        var binding = new ServiceBinding { Priority = (ushort)((span[0] << 8) | span[1]), TargetName = target };
        var before = -1;
        while (at < span.Length)
        {
            var reader = new SpanReader(span[at..]);
            var key = reader.ReadUInt16();
            var value = reader.ReadVector16();
            if (reader.Failed || key <= before) return ParseResult.Malformed("a parameter that is cut or out of order", at);
            if (With(binding, key, data.Slice(at + 4, value.Length)) is not { } more) return ParseResult.Malformed("a parameter whose value does not have its form", at);

            (binding, before, at) = (more with { Keys = more.Keys.Add(key) }, key, at + reader.Position);
        }

        return IsWhole(binding) ? ParseResult.Ok(binding, span.Length) : ParseResult.Malformed("a mandatory parameter that is not there, or no-default-alpn without alpn", 0);
    }

    /// <summary>RFC 9460 8 and 7.1.1: a record that contradicts itself is malformed.</summary>
    private static bool IsWhole(ServiceBinding binding) =>
        binding.Mandatory.All(key => key != MandatoryKey && binding.Keys.Contains(key)) && (!binding.NoDefaultAlpn || !binding.Alpn.IsEmpty);

    private static ServiceBinding? With(ServiceBinding binding, ushort key, ReadOnlyMemory<byte> value) => key switch
    {
        MandatoryKey => Numbers(value.Span) is { } keys ? binding with { Mandatory = keys } : null,
        AlpnKey => Names(value.Span) is { } alpn ? binding with { Alpn = alpn } : null,
        NoDefaultAlpnKey => value.IsEmpty ? binding with { NoDefaultAlpn = true } : null,
        PortKey => value.Length == 2 ? binding with { Port = (ushort)((value.Span[0] << 8) | value.Span[1]) } : null,
        Ipv4HintKey => Addresses(value.Span, 4) is { } hints ? binding with { Hints = binding.Hints.AddRange(hints) } : null,
        Ipv6HintKey => Addresses(value.Span, 16) is { } hints ? binding with { Hints = binding.Hints.AddRange(hints) } : null,
        EchKey => value.IsEmpty ? null : binding with { Ech = value },
        _ => binding,
    };

    private static ImmutableArray<string>? Names(ReadOnlySpan<byte> value)
    {
        var names = ImmutableArray.CreateBuilder<string>(2);
        var reader = new SpanReader(value);
        while (!reader.AtEnd)
        {
            var name = reader.ReadVector8();
            if (reader.Failed || name.IsEmpty) return null;
            names.Add(Encoding.Latin1.GetString(name));
        }

        return names.Count == 0 ? null : names.DrainToImmutable();
    }

    private static ImmutableArray<ushort>? Numbers(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || value.Length % 2 != 0) return null;

        var numbers = ImmutableArray.CreateBuilder<ushort>(value.Length / 2);
        for (var i = 0; i < value.Length; i += 2) numbers.Add((ushort)((value[i] << 8) | value[i + 1]));
        for (var i = 1; i < numbers.Count; i++)
            if (numbers[i] <= numbers[i - 1]) return null;
        return numbers.DrainToImmutable();
    }

    private static ImmutableArray<IPAddress>? Addresses(ReadOnlySpan<byte> value, int size)
    {
        if (value.IsEmpty || value.Length % size != 0) return null;

        var addresses = ImmutableArray.CreateBuilder<IPAddress>(value.Length / size);
        for (var i = 0; i < value.Length; i += size) addresses.Add(new IPAddress(value.Slice(i, size)));
        return addresses.DrainToImmutable();
    }
}
