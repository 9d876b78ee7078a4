using System.Diagnostics;
using System.Globalization;
using Sallyport.Host.Linux;
using Sallyport.Observations.Local;

namespace Sallyport.Benchmarks;

/// <summary><c>owner [PORT]</c>: what finding the holders of a port costs in a warm process, part by part.</summary>
internal static class OwnerOfPort
{
    private const int Repeats = 31;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(1.5);

    public static int Run(string[] arguments)
    {
        var port = arguments.Length == 0 ? (ushort)443 : ushort.Parse(arguments[0], CultureInfo.InvariantCulture);
        var sockets = SocketList.Read(0, port, []);
        var group = sockets.Select(one => one.Socket.Cgroup is { } number ? ControlGroups.Path(number) : null).FirstOrDefault(path => path is not null);
        ulong[] inodes = [.. sockets.Select(one => (ulong)one.Socket.Inode)];
        var processes = ProcessList.Read();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{processes.Count} processes, {sockets.Count} sockets of the port, control group {group ?? "not told"} with {(group is null ? 0 : ControlGroups.Members(group).Count)} processes, {Environment.ProcessorCount} cores"));

        Time("sockets of one port", 20, () => SocketList.Read(0, port, []));
        Time("every listener", 1, () => SocketList.Read(0, 0, []));
        Time("list of processes", 5, () => ProcessList.Read());
        Time("network namespaces and sockets", 1, () => NetworkNamespaces.Listeners(port, processes, []));
        Time("all descriptors", 1, () => All(inodes));
        if (group is not null) Time("through the control group", 20, () => (object)First(port));
        Time("observation without packages", 1, () => new MachineSurvey(TimeProvider.System, asksPackages: false).Observe(port));
        Time("whole observation", 1, () => new MachineSurvey(TimeProvider.System).Observe(port));
        return 0;
    }

    /// <summary>From the port to the holders in the control group that made the socket.</summary>
    private static int First(ushort port)
    {
        var sockets = SocketList.Read(0, port, []);
        if (sockets.Count == 0 || sockets[0].Socket.Cgroup is not { } number || ControlGroups.Path(number) is not { } path) return 0;

        using var search = new HolderSearch([.. sockets.Select(one => (ulong)one.Socket.Inode)]);
        search.RunOver(ControlGroups.Members(path));
        return search.Found.Count;
    }

    private static object All(ulong[] inodes)
    {
        using var search = new HolderSearch(inodes);
        search.Run(ProcessList.Read());
        return search.Found.Count;
    }

    /// <summary>Median and best of several rounds, each of <paramref name="turns"/> turns, by the clock and by this process' processor time.</summary>
    private static void Time(string what, int turns, Func<object> work)
    {
        for (var warm = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(warm) < Warm;) work();
        var (walls, processor) = (new double[Repeats], new double[Repeats]);
        for (var i = 0; i < Repeats; i++)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            for (var turn = 0; turn < turns; turn++) work();
            walls[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds / turns;
            processor[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / turns;
        }

        Array.Sort(walls);
        Array.Sort(processor);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-32} {walls[Repeats / 2],9:F3} ms  best {walls[0],9:F3}  cpu {processor[Repeats / 2],9:F3}"));
    }
}
