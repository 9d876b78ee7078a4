using System.Buffers.Binary;

namespace Sallyport.Wire.Windows;

/// <summary>A view of one endpoint in a <see cref="PortTable"/>.</summary>
internal readonly ref struct PortRow
{
    private readonly ReadOnlySpan<byte> _row;
    private readonly PortRowLayout _layout;

    internal PortRow(ReadOnlySpan<byte> row, PortRowLayout layout)
    {
        _row = row;
        _layout = layout;
    }

    /// <summary>The local address, of 4 or 16 bytes; all zero where it listens on every one.</summary>
    public ReadOnlySpan<byte> LocalAddress => _row.Slice(_layout.Local, _layout.AddressLength);

    /// <summary>The interface that a link-local address is of; 0 for others.</summary>
    public uint LocalScope => Scope(_layout.Local);

    /// <summary>The local port.</summary>
    public ushort LocalPort => PortBehind(_layout.Local);

    /// <summary>The remote address; empty for UDP.</summary>
    public ReadOnlySpan<byte> RemoteAddress => _layout.Remote < 0 ? default : _row.Slice(_layout.Remote, _layout.AddressLength);

    /// <summary>The remote port; 0 for UDP. Of a listener it means nothing.</summary>
    public ushort RemotePort => _layout.Remote < 0 ? (ushort)0 : PortBehind(_layout.Remote);

    /// <summary>The state; null for UDP.</summary>
    public PortState? State => _layout.State < 0 ? null : (PortState)BinaryPrimitives.ReadUInt32LittleEndian(_row[_layout.State..]);

    /// <summary>The process that opened the endpoint; 0 when that is not told, 4 for the kernel, whose http.sys serves for others.</summary>
    public uint ProcessId => BinaryPrimitives.ReadUInt32LittleEndian(_row[_layout.Process..]);

    /// <summary>When the endpoint was bound; null where it is not told.</summary>
    public DateTimeOffset? Created
    {
        get
        {
            var ticks = _layout.Created < 0 ? 0 : BinaryPrimitives.ReadInt64LittleEndian(_row[_layout.Created..]);
            return ticks <= 0 || ticks > DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks ? null : DateTimeOffset.FromFileTime(ticks).ToUniversalTime();
        }
    }

    /// <summary>Only addresses of IPv6 have one, between themselves and the port.</summary>
    private uint Scope(int address) => _layout.AddressLength == 4 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(_row[(address + _layout.AddressLength)..]);

    /// <summary>The first two bytes in network order; the two behind them may hold anything.</summary>
    private ushort PortBehind(int address) => BinaryPrimitives.ReadUInt16BigEndian(_row[(address + (_layout.AddressLength == 4 ? 4 : 20))..]);
}
