using System.Buffers.Text;
using System.Globalization;

namespace Sallyport.Host.Linux.Proc;

/// <summary>What <c>/proc/PID/status</c> tells of rights and ties (proc_pid_status(5)); a line that is not there leaves its value null.</summary>
internal sealed record ProcessStatus
{
    /// <summary>The effective user.</summary>
    internal uint? User { get; private init; }

    /// <summary>The process that traces it; 0 for none.</summary>
    internal int? Tracer { get; private init; }

    /// <summary>Effective capabilities.</summary>
    internal ulong? Capabilities { get; private init; }

    /// <summary>The kernel's own word for a thread of its own (since Linux 6.8).</summary>
    internal bool? IsKernelThread { get; private init; }

    /// <summary>Reads it line by line.</summary>
    /// <param name="text">The file's content.</param>
    internal static ProcessStatus Read(ReadOnlySpan<byte> text)
    {
        var status = new ProcessStatus();
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range];
            if (line.StartsWith("Uid:\t"u8)) status = status with { User = Effective(line[5..]) };
            else if (line.StartsWith("TracerPid:\t"u8)) status = status with { Tracer = Utf8Parser.TryParse(line[11..], out int pid, out _) ? pid : null };
            else if (line.StartsWith("CapEff:\t"u8)) status = status with { Capabilities = ulong.TryParse(line[8..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var set) ? set : null };
            else if (line.StartsWith("Kthread:\t"u8)) status = status with { IsKernelThread = line[9..].SequenceEqual("1"u8) };
        }

        return status;
    }

    /// <summary>The second of four: real, effective, saved, of the file system.</summary>
    private static uint? Effective(ReadOnlySpan<byte> users) =>
        users.IndexOf((byte)'\t') is var tab and >= 0 && Utf8Parser.TryParse(users[(tab + 1)..], out uint user, out _) ? user : null;
}
