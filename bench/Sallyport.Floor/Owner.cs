using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sallyport.Wire.Packages;

namespace Sallyport.Floor;

/// <summary>The least that a managed program does to tell who listens on a port and whether its package is whole and the newest: text files of /proc, one list of files, one digest, apt's lists decoded from end to end on a second thread. No verdict, no second holder, no libraries, no container, no configuration, no other package manager.</summary>
internal static class Owner
{
    private const string Lists = "/var/lib/apt/lists";

    public static int Tell(string port)
    {
        var inode = Inode(int.Parse(port, CultureInfo.InvariantCulture));
        var pid = Holder($"socket:[{inode}]");
        var program = new FileInfo($"/proc/{pid}/exe").LinkTarget!;
        var name = Path.GetFileName(program);
        var newest = string.Empty;
        var reading = new Thread(() => newest = Newest(Encoding.UTF8.GetBytes($"Package: {name}\n")));
        reading.Start();

        foreach (var file in (string[])["stat", "status", "cmdline", "cgroup", "maps", "environ", "mountinfo", "limits"]) File.ReadAllBytes($"/proc/{pid}/{file}");
        var owns = File.ReadAllText($"/var/lib/dpkg/info/{name}.list").Contains($"\n{program}\n", StringComparison.Ordinal);
        var digest = Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(program)));
        var isWhole = File.ReadAllText($"/var/lib/dpkg/info/{name}.md5sums").Contains($"{digest}  {program[1..]}\n", StringComparison.Ordinal);
        var installed = Version(File.ReadAllBytes("/var/lib/dpkg/status"), Encoding.UTF8.GetBytes($"Package: {name}\n"));
        reading.Join();
        Console.WriteLine($"{port} {pid} {program} {name} {installed} owned {owns} whole {isWhole} newest {newest}");
        return 0;
    }

    private static string Inode(int port)
    {
        foreach (var line in File.ReadAllText("/proc/net/tcp").Split('\n'))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > 9 && fields[3] == "0A" && fields[1].EndsWith($":{port:X4}", StringComparison.Ordinal)) return fields[9];
        }

        throw new InvalidOperationException("nobody listens");
    }

    private static string Holder(string socket)
    {
        foreach (var process in Directory.EnumerateDirectories("/proc"))
        {
            if (!char.IsAsciiDigit(Path.GetFileName(process)[0])) continue;
            foreach (var descriptor in Directory.EnumerateFileSystemEntries($"{process}/fd"))
            {
                if (new FileInfo(descriptor).LinkTarget == socket) return Path.GetFileName(process);
            }
        }

        throw new InvalidOperationException("nobody holds it");
    }

    private static string Newest(byte[] name)
    {
        var found = string.Empty;
        var (input, output) = (new byte[256 * 1024], new byte[512 * 1024]);
        foreach (var list in Directory.GetFiles(Lists, "*_Packages.lz4"))
        {
            if (Newest(list, name, input, output) is { Length: > 0 } version) found = version;
        }

        return found;
    }

    private static string Newest(string list, byte[] name, byte[] input, byte[] output)
    {
        using var file = File.OpenHandle(list);
        var (found, filled, at, end, offset, frame) = (string.Empty, 0, 0, 0, 0L, default(Lz4Frame));
        while (true)
        {
            if (end - at < 4 + Math.Max(frame.BlockSize, 64 * 1024) + 4 && offset < RandomAccess.GetLength(file))
            {
                input.AsSpan(at, end - at).CopyTo(input);
                (at, end) = (0, end - at);
                var read = RandomAccess.Read(file, input.AsSpan(end), offset);
                (end, offset) = (end + read, offset + read);
            }

            if (frame.BlockSize == 0)
            {
                var head = Lz4Frame.Read(input.AsSpan(0, end));
                (frame, at) = (head.Value, head.Consumed);
            }

            var mark = BinaryPrimitives.ReadInt32LittleEndian(input.AsSpan(at));
            if (mark == 0 || output.Length - filled < frame.BlockSize)
            {
                if (Version(output.AsSpan(0, filled), name) is { Length: > 0 } version) found = version;
                if (mark == 0) return found;

                output.AsSpan(filled - Lz4Frame.History, Lz4Frame.History).CopyTo(output);
                filled = Lz4Frame.History;
            }

            var block = input.AsSpan(at + 4, mark & int.MaxValue);
            if (mark < 0) block.CopyTo(output.AsSpan(filled));
            filled = mark < 0 ? filled + block.Length : Lz4Block.Decode(block, output, filled);
            at += 4 + block.Length + (frame.BlockChecksum ? 4 : 0);
        }
    }

    private static string Version(ReadOnlySpan<byte> text, ReadOnlySpan<byte> package)
    {
        if (text.IndexOf(package) is not (>= 0 and var at)) return string.Empty;
        if (text[at..].IndexOf("\nVersion: "u8) is not (>= 0 and var start)) return string.Empty;

        var value = text[(at + start + "\nVersion: ".Length)..];
        return Encoding.UTF8.GetString(value[..Math.Max(0, value.IndexOf((byte)'\n'))]);
    }
}
