using System.Buffers.Text;
using System.Globalization;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux.Proc;

/// <summary>Reads the tables <c>/proc/PID/net/packet</c>, <c>raw</c> and <c>raw6</c> of a network namespace (proc_pid_net(5)).</summary>
internal static class RawSocketTable
{
    private const int PacketProtocol = 3;
    private const int PacketInode = 8;
    private const int RawLocal = 1;
    private const int RawInode = 9;
    private const int MostColumns = 16;

    /// <summary>Adds each socket of a table by its inode; the line of the headings, and what is not of this form, holds none.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="kind">Which of the tables it is.</param>
    /// <param name="sockets">Where they are added: the protocol by the inode.</param>
    internal static void Read(ReadOnlySpan<byte> text, RawSocketKind kind, Dictionary<ulong, (RawSocketKind Kind, ushort Protocol)> sockets)
    {
        Span<Range> columns = stackalloc Range[MostColumns];
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range];
            var count = Split(line, columns);
            if (count <= (kind == RawSocketKind.Packet ? PacketInode : RawInode)) continue;

            var inode = line[columns[kind == RawSocketKind.Packet ? PacketInode : RawInode]];
            var protocol = kind == RawSocketKind.Packet ? line[columns[PacketProtocol]] : Port(line[columns[RawLocal]]);
            if (Utf8Parser.TryParse(inode, out ulong number, out var read) && read == inode.Length && number != 0 && ushort.TryParse(protocol, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id))
                sockets[number] = (kind, id);
        }
    }

    /// <summary>A raw socket has its protocol where others have their port.</summary>
    private static ReadOnlySpan<byte> Port(ReadOnlySpan<byte> address) => address[(address.LastIndexOf((byte)':') + 1)..];

    /// <summary>Columns are parted by one space or several.</summary>
    private static int Split(ReadOnlySpan<byte> line, Span<Range> columns)
    {
        var count = 0;
        for (var at = 0; at < line.Length && count < columns.Length;)
        {
            if (line[at] == ' ')
            {
                at++;
                continue;
            }

            var length = line[at..].IndexOf((byte)' ');
            columns[count++] = at..(length < 0 ? line.Length : at + length);
            at = length < 0 ? line.Length : at + length;
        }

        return count;
    }
}
