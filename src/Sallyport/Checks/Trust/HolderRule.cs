using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>What the checks of processes share.</summary>
internal static class HolderRule
{
    private static readonly string[] Shells = ["sh", "bash", "dash", "zsh", "ksh", "mksh", "fish", "ash", "busybox", "tcsh", "csh"];
    private static readonly string[] Shared = ["/tmp/", "/var/tmp/", "/dev/shm/", "/run/shm/"];

    /// <summary>Why the executable is not known.</summary>
    internal static CheckResult NoExecutable(Holder holder) =>
        holder.Process.IsKernelThread
            ? CheckResult.NotApplicable("it is a thread of the kernel, which executes no file")
            : CheckResult.Inconclusive(holder.Gaps.FirstOrDefault(gap => gap.Subject.EndsWith("/exe", StringComparison.Ordinal)) is { } gap ? $"which file it executes was not seen: {gap.Reason}" : "which file it executes was not seen");

    /// <summary>Why the file is not known that makes it what it is.</summary>
    internal static CheckResult NoFile(Holder holder) =>
        holder.IsManager ? CheckResult.Inconclusive("the service manager keeps it open, and what it starts when somebody connects was not found") : NoExecutable(holder);

    /// <summary>The last part of a path.</summary>
    internal static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>True for the file of a shell.</summary>
    internal static bool IsShell(string? path) => path is not null && Shells.Contains(Name(path));

    /// <summary>Where every user may put files, or a folder below the root whose name begins with a full stop; those of a user's home hold the tools of many languages.</summary>
    internal static bool IsTemporary(string file) =>
        Array.Exists(Shared, folder => file.StartsWith(folder, StringComparison.Ordinal)) ||
        (file.Contains("/.", StringComparison.Ordinal) && !file.StartsWith("/home/", StringComparison.Ordinal) && !file.StartsWith("/root/", StringComparison.Ordinal));

    /// <summary>A source in /proc.</summary>
    internal static string Source(Holder holder, string file) => $"/proc/{holder.Process.Pid}/{file}";
}
