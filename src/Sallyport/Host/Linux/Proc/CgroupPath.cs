using System.Text;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux.Proc;

/// <summary>What the path of a control group says of the service manager's unit and of the container.</summary>
internal static class CgroupPath
{
    private const int IdLength = 64;

    /// <summary>Names of a container's folder, before and behind its id, by engine; the order decides.</summary>
    private static readonly (string Before, string Behind, string Engine)[] Scopes =
    [
        ("docker-", ".scope", "docker"), ("libpod-", ".scope", "podman"), ("libpod-", string.Empty, "podman"), ("cri-containerd-", ".scope", "containerd"), ("crio-", ".scope", "crio"),
        ("lxc.payload.", string.Empty, "lxc"), ("machine-", ".scope", "nspawn"),
    ];

    /// <summary>The path of version 2 in <c>/proc/PID/cgroup</c>, the line <c>0::/path</c>; null where there is none.</summary>
    /// <param name="text">The file's content.</param>
    internal static string? Read(ReadOnlySpan<byte> text)
    {
        foreach (var range in text.Split((byte)'\n'))
            if (text[range].StartsWith("0::/"u8)) return Encoding.UTF8.GetString(text[range][3..]);

        return null;
    }

    /// <summary>The innermost service, socket, scope or mount of systemd on the path; null for none.</summary>
    internal static string? Unit(string? path) =>
        path?.Split('/').LastOrDefault(part => part.EndsWith(".service", StringComparison.Ordinal) || part.EndsWith(".socket", StringComparison.Ordinal) || part.EndsWith(".scope", StringComparison.Ordinal));

    /// <summary>The innermost container on the path; null for none.</summary>
    internal static ContainerObservation? Container(string? path)
    {
        if (path is null) return null;

        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
            if ((Scoped(parts[i]) ?? Plain(parts, i)) is { } container) return container;

        return null;
    }

    private static ContainerObservation? Scoped(string part)
    {
        foreach (var (before, behind, engine) in Scopes)
            if (part.Length > before.Length + behind.Length && part.StartsWith(before, StringComparison.Ordinal) && part.EndsWith(behind, StringComparison.Ordinal))
                return new ContainerObservation(engine, part[before.Length..^behind.Length]);

        return null;
    }

    /// <summary>Without systemd an engine has a folder of its own, with the id below it.</summary>
    private static ContainerObservation? Plain(string[] parts, int i)
    {
        if (i > 0 && parts[i - 1] is "docker" or "lxc" && !parts[i].Contains('.', StringComparison.Ordinal)) return new ContainerObservation(parts[i - 1], parts[i]);

        return parts[i].Length == IdLength && parts[i].All(char.IsAsciiHexDigit) ? new ContainerObservation(parts[0].StartsWith("kubepods", StringComparison.Ordinal) ? "kubernetes" : "unknown", parts[i]) : null;
    }
}
