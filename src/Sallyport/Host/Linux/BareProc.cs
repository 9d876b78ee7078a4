namespace Sallyport.Host.Linux;

/// <summary>Lets work see /proc as the kernel has it, whatever is mounted over it: on a thread in a mount namespace of its own, where a new one lies on top. Nobody else sees that, and it ends with the thread.</summary>
internal static class BareProc
{
    private const int MountKind = 0x20000;
    private const nuint Recursive = 0x4000;
    private const nuint Private = 0x40000;
    private const nuint Harmless = 0x2 | 0x4 | 0x8;

    /// <summary>Runs the work there; what it throws is thrown.</summary>
    /// <returns>False when the system refuses such a place to this user: then nothing was run.</returns>
    internal static bool Run(Action work)
    {
        var isEntered = false;
        using var thread = new SideThread(() =>
        {
            isEntered = Enter();
            if (isEntered) work();
        });
        thread.Join();
        return isEntered;
    }

    private static bool Enter() =>
        LinuxCalls.LeaveNamespace(MountKind) >= 0
        && LinuxCalls.Mount("none", "/", null, Recursive | Private, 0) >= 0
        && LinuxCalls.Mount("proc", "/proc", "proc", Harmless, 0) >= 0;
}
