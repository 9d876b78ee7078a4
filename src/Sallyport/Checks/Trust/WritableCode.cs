using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when the process has memory without a file that is writable and executable at once, and nothing in it compiles at run time.</summary>
/// <remarks>Code that is put into a running process from outside needs such memory, and so do just-in-time compilers: the runtimes of .NET, Java and JavaScript, LuaJIT, PCRE, libffi, QEMU. Where one of these is loaded, nothing follows from it.</remarks>
[Check("TRUST-0179", Severity.Medium, "The process has memory that is writable and executable at once", References = ["ATT&CK T1055", "proc_pid_maps(5)"], Axis = TrustAxis.Integrity, Weight = -20)]
internal sealed class WritableCode : ICheck<Holder>
{
    private const string Remedy = "Restart the service and see whether it comes back ('grep rwx /proc/PID/maps'); memory of that kind that only one of several workers has is a reason to take an image of it (gcore) first";

    private static readonly string[] Compilers = ["libpcre", "libluajit", "libffi", "libjvm", "libcoreclr", "libclrjit", "libnode", "libv8", "libmozjs", "libLLVM", "libjavascriptcoregtk", "libgccjit", "libmono", "libruby", "libphp", "opcache", "libpypy", "libwasmtime", "libQt5Qml", "libQt6Qml", "liborc", "libtcmalloc_debug"];
    private static readonly string[] Runtimes = ["node", "java", "dotnet", "qemu-", "luajit", "pypy", "mono", "ruby", "php", "deno", "bun", "beam.smp", "erlexec", "julia", "wasm"];

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.IsKernelThread) return CheckResult.NotApplicable("it is a thread of the kernel");
        if (subject.Process is not { WritableCode: { } stretches, Mapped: { } mapped }) return CheckResult.Inconclusive("its memory map was not seen");

        var source = HolderRule.Source(subject, "maps");
        if (stretches == 0) return CheckResult.Pass(new Evidence("no memory without a file is writable and executable at once", source));
        if (subject.Process.Executable is { } executable && Array.Exists(Runtimes, runtime => HolderRule.Name(executable.Path).StartsWith(runtime, StringComparison.Ordinal)))
            return CheckResult.NotApplicable($"{executable.Path} compiles at run time");

        return mapped.FirstOrDefault(file => Array.Exists(Compilers, compiler => HolderRule.Name(file.Path).StartsWith(compiler, StringComparison.Ordinal))) is { } compiler
            ? CheckResult.NotApplicable($"{compiler.Path} compiles at run time")
            : CheckResult.Fail(new Evidence($"{stretches} {(stretches == 1 ? "stretch" : "stretches")} of its memory {(stretches == 1 ? "is" : "are")} writable and executable at once, and nothing in it is known to compile at run time", source), Remedy);
    }
}
