using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>What the checks of processes share.</summary>
internal static class HolderRule
{
    private static readonly string[] Shells = ["sh", "bash", "dash", "zsh", "ksh", "mksh", "fish", "ash", "busybox", "tcsh", "csh", "cmd.exe", "powershell.exe", "pwsh.exe"];
    private static readonly string[] Shared = ["/tmp/", "/var/tmp/", "/dev/shm/", "/run/shm/", "/private/tmp/", "/private/var/tmp/", "/Users/Shared/"];
    private static readonly string[] SharedOfWindows = [@"\Windows\Temp\", @"\AppData\Local\Temp\", @"\Users\Public\", @"\$Recycle.Bin\"];

    /// <summary>Why the executable is not known.</summary>
    internal static CheckResult NoExecutable(Holder holder) =>
        holder.Process.IsKernelThread
            ? CheckResult.NotApplicable("it is a thread of the kernel, which executes no file")
            : CheckResult.Inconclusive(holder.Gaps.FirstOrDefault(gap => gap.Subject.EndsWith("/exe", StringComparison.Ordinal)) is { } gap ? $"which file it executes was not seen: {gap.Reason}" : "which file it executes was not seen");

    /// <summary>Why the file is not known that makes it what it is.</summary>
    internal static CheckResult NoFile(Holder holder) =>
        holder.IsManager ? CheckResult.Inconclusive("the service manager keeps it open, and what it starts when somebody connects was not found") : NoExecutable(holder);

    /// <summary>The last part of a path.</summary>
    internal static string Name(string path) => path[(path.LastIndexOf(IsOfWindows(path) ? '\\' : '/') + 1)..];

    /// <summary>True for the file of a shell.</summary>
    internal static bool IsShell(string? path) => path is not null && Shells.Contains(Name(path), IsOfWindows(path) ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>Where every user may put files, or a folder below the root whose name begins with a full stop; those of a user's home hold the tools of many languages.</summary>
    internal static bool IsTemporary(string file) =>
        Array.Exists(Shared, folder => file.StartsWith(folder, StringComparison.Ordinal)) ||
        (IsOfWindows(file) && Array.Exists(SharedOfWindows, folder => file.Contains(folder, StringComparison.OrdinalIgnoreCase))) ||
        (file.Contains("/.", StringComparison.Ordinal) && !file.StartsWith("/home/", StringComparison.Ordinal) && !file.StartsWith("/root/", StringComparison.Ordinal) && !file.StartsWith("/Users/", StringComparison.Ordinal));

    /// <summary>True for a path that begins with a drive: only there a backslash parts folders.</summary>
    private static bool IsOfWindows(string path) => path is [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ':', '\\', ..];

    /// <summary>A source of a fact.</summary>
    internal static string Source(Holder holder, string file) => holder.Source(file);
}
