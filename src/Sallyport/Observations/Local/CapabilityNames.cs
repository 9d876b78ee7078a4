using System.Collections.Immutable;
using System.Globalization;

namespace Sallyport.Observations.Local;

/// <summary>The names of capabilities by their bits (linux/capability.h, capabilities(7)).</summary>
public static class CapabilityNames
{
    private static readonly string[] Names =
    [
        "chown", "dac_override", "dac_read_search", "fowner", "fsetid", "kill", "setgid", "setuid", "setpcap", "linux_immutable", "net_bind_service", "net_broadcast", "net_admin", "net_raw",
        "ipc_lock", "ipc_owner", "sys_module", "sys_rawio", "sys_chroot", "sys_ptrace", "sys_pacct", "sys_admin", "sys_boot", "sys_nice", "sys_resource", "sys_time", "sys_tty_config", "mknod",
        "lease", "audit_write", "audit_control", "setfcap", "mac_override", "mac_admin", "syslog", "wake_alarm", "block_suspend", "audit_read", "perfmon", "bpf", "checkpoint_restore",
    ];

    /// <summary>Those set in <paramref name="bits"/>, lowest first; a bit without a name is told by its number.</summary>
    /// <param name="bits">A bit each.</param>
    public static ImmutableArray<string> Of(ulong bits) =>
        [.. Enumerable.Range(0, 64).Where(bit => (bits >> bit & 1) != 0).Select(bit => bit < Names.Length ? $"cap_{Names[bit]}" : string.Create(CultureInfo.InvariantCulture, $"cap_{bit}"))];

    /// <summary>True when every capability that has a name is set.</summary>
    /// <param name="bits">A bit each.</param>
    public static bool IsAll(ulong bits) => (bits & ((1UL << Names.Length) - 1)) == (1UL << Names.Length) - 1;
}
