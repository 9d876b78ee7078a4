using System.Runtime.InteropServices;

namespace Sallyport.Host.Linux.Bpf;

/// <summary>The three calls that an iterator takes (bpf(2), include/uapi/linux/bpf.h): load a program, attach it, read what it writes. Each returns a descriptor, or below 0 when the kernel refuses it.</summary>
internal static unsafe partial class BpfCalls
{
    private const int LoadProgram = 5;
    private const int CreateLink = 28;
    private const int CreateIterator = 33;
    private const uint Tracing = 26;
    private const uint Iterator = 28;

    /// <summary>Loads a program that is attached to the kernel's function <paramref name="target"/>.</summary>
    internal static int Load(ReadOnlySpan<ulong> instructions, int target)
    {
        // The helpers ask for a licence of this kind, so these instructions are offered under the GPL too.
        fixed (ulong* program = instructions)
        fixed (byte* license = "Dual MIT/GPL\0"u8)
        {
            var request = new LoadRequest { Type = Tracing, Count = (uint)instructions.Length, Instructions = (ulong)program, License = (ulong)license, AttachType = Iterator, AttachTo = (uint)target };
            return Call(LoadProgram, &request, (uint)sizeof(LoadRequest));
        }
    }

    /// <summary>Attaches a program as an iterator.</summary>
    internal static int Attach(int program)
    {
        var request = new LinkRequest { Program = (uint)program, AttachType = Iterator };
        return Call(CreateLink, &request, (uint)sizeof(LinkRequest));
    }

    /// <summary>Opens one pass of an iterator for reading.</summary>
    internal static int Open(int link)
    {
        var request = new IteratorRequest { Link = (uint)link };
        return Call(CreateIterator, &request, (uint)sizeof(IteratorRequest));
    }

    private static int Call(int command, void* request, uint size)
    {
        var number = RuntimeInformation.ProcessArchitecture switch { Architecture.X64 => 321, Architecture.Arm64 => 280, _ => 0 };
        return number == 0 ? -1 : (int)Call(number, command, request, size);
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Call(nint number, nint command, void* request, nuint size);

    [StructLayout(LayoutKind.Explicit, Size = 120)]
    private struct LoadRequest
    {
        [FieldOffset(0)] internal uint Type;
        [FieldOffset(4)] internal uint Count;
        [FieldOffset(8)] internal ulong Instructions;
        [FieldOffset(16)] internal ulong License;
        [FieldOffset(68)] internal uint AttachType;
        [FieldOffset(108)] internal uint AttachTo;
    }

    [StructLayout(LayoutKind.Explicit, Size = 32)]
    private struct LinkRequest
    {
        [FieldOffset(0)] internal uint Program;
        [FieldOffset(8)] internal uint AttachType;
    }

    [StructLayout(LayoutKind.Explicit, Size = 8)]
    private struct IteratorRequest
    {
        [FieldOffset(0)] internal uint Link;
    }
}
