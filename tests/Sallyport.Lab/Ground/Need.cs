namespace Sallyport.Lab.Ground;

/// <summary>What a lab test needs from the machine it runs on, by name: a program, or one of the rights below.</summary>
internal static class Need
{
    public const string Root = "root";
    public const string Namespaces = "network namespaces";
    public const string Tun = "tun device";
    public const string Bpf = "programs in the kernel";
    private const string Lockdown = "/sys/kernel/security/lockdown";

    /// <summary>Why the needs cannot be met here, as one sentence; null when all are met.</summary>
    public static string? Missing(string? needs) =>
        needs?.Split(',', StringSplitOptions.TrimEntries).Select(WhyNot).FirstOrDefault(reason => reason is not null);

    private static string? WhyNot(string need) => need switch
    {
        Root => Environment.IsPrivilegedProcess ? null : "needs root",
        Namespaces => WhyNoNamespaces.Value,
        Bpf => WhyNoPrograms(),
        Tun => !Environment.IsPrivilegedProcess ? "needs root to make a tun device" : File.Exists("/dev/net/tun") ? null : "needs the device /dev/net/tun",
        _ => Programs.Find(need) is null ? $"needs the program {need}, which is not installed" : null,
    };

    private static string? WhyNoPrograms() =>
        !Environment.IsPrivilegedProcess ? "needs root to load programs into the kernel"
        : !File.Exists("/sys/kernel/btf/vmlinux") ? "needs a kernel that describes its types (/sys/kernel/btf/vmlinux)"
        : File.Exists(Lockdown) && !File.ReadAllText(Lockdown).Contains("[none]", StringComparison.Ordinal) ? "needs a kernel that is not locked down"
        : null;

    private static readonly Lazy<string?> WhyNoNamespaces = new(static () =>
    {
        if (!Environment.IsPrivilegedProcess) return "needs root to make network namespaces";
        if (Programs.Find("ip") is null || Programs.Find("nft") is null) return "needs the programs ip and nft";
        try
        {
            ChildProcess.Run("unshare", "--net", "true");
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return "needs a kernel that lets this process make network namespaces";
        }
    });
}
