using System.Net;
using Sallyport.Observations.Local;

namespace Sallyport.Host;

/// <summary>Looks at this machine with the survey of its system.</summary>
/// <remarks>The survey of Linux runs on real machines in tests; those of Windows and macOS are tested from the structures that these systems document, and have not run there.</remarks>
internal static class HostSurvey
{
    /// <summary>True where there is a survey for this system.</summary>
    internal static bool IsBuilt => OperatingSystem.IsLinux() || OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    /// <summary>Looks.</summary>
    /// <param name="port">The port; null for every listener.</param>
    /// <param name="clock">The clock.</param>
    internal static MachineObservation Observe(ushort? port, TimeProvider clock) =>
        OperatingSystem.IsWindows() ? new Windows.MachineSurvey(clock).Observe(port)
        : OperatingSystem.IsMacOS() ? new MacOs.MachineSurvey(clock).Observe(port)
        : new Linux.MachineSurvey(clock).Observe(port);

    /// <summary>Tells where a connection from the first address to the second really went; null where the system is not asked.</summary>
    internal static Func<IPEndPoint, IPEndPoint, Redirection>? Tracking => OperatingSystem.IsLinux() ? Linux.ConnectionTracking.Find : null;

    /// <summary>The same with those who answer where connections were sent on to.</summary>
    /// <param name="seen">What was seen of the port itself.</param>
    /// <param name="clock">The clock.</param>
    internal static MachineObservation Follow(MachineObservation seen, TimeProvider clock) => OperatingSystem.IsLinux() ? Linux.RedirectedListeners.Follow(seen, new Linux.MachineSurvey(clock)) : seen;

    /// <summary>The sockets that wait for strangers now, each by two numbers: what a watcher compares.</summary>
    /// <param name="port">The port; null for every one.</param>
    internal static IReadOnlySet<(ulong Namespace, ulong Cookie)> Sockets(ushort? port) =>
        OperatingSystem.IsWindows() ? Windows.MachineSurvey.Sockets(port)
        : OperatingSystem.IsMacOS() ? MacOs.MachineSurvey.Sockets(port)
        : Linux.MachineSurvey.Sockets(port);
}
