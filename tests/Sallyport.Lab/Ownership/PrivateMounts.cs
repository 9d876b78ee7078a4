using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Ownership;

/// <summary>Programs in a mount namespace of their own: what is mounted there nobody else sees, and it ends with the last process.</summary>
internal static class PrivateMounts
{
    /// <summary>The command that prepares the mounts with a line of shell and then executes <paramref name="command"/> under the same number.</summary>
    public static string[] Before(string prepare, params string[] command) =>
        [Programs.Require("unshare"), "--mount", "--propagation", "private", "/bin/sh", "-c", $"{prepare} && exec \"$@\"", "prepare", .. command];

    /// <summary>Runs a line of shell among the mounts of a process.</summary>
    public static void Inside(int pid, string line) => ChildProcess.Run(Programs.Require("nsenter"), "--mount", "--target", $"{pid}", "/bin/sh", "-c", line);
}
