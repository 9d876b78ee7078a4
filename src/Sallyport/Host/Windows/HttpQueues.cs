using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.Versioning;
using Sallyport.Observations.Local;
using Sallyport.Wire.Windows;

namespace Sallyport.Host.Windows;

/// <summary>Asks for the request queues of http.sys and the processes attached to them. Windows has no call that tells this, so its own tool is run: netsh from the system folder, whatever the search path says.</summary>
/// <remarks>It has not run on a live Windows.</remarks>
[SupportedOSPlatform("windows")]
internal static class HttpQueues
{
    private const int Most = 8 << 20;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <summary>The queues; empty, with a gap, when the tool did not tell.</summary>
    internal static ImmutableArray<RequestQueue> Read(List<Gap> gaps)
    {
        var printed = Run();
        if (printed is not null) return RequestQueues.Read(printed);

        gaps.Add(new Gap("the request queues of http.sys", GapKind.NotPermitted, "netsh did not tell them", Hides: true));
        return [];
    }

    /// <summary>What the tool prints; null when it failed or took too long.</summary>
    private static byte[]? Run()
    {
        var start = new ProcessStartInfo(Path.Combine(Environment.SystemDirectory, "netsh.exe"), ["http", "show", "servicestate", "view=requestq"]) { RedirectStandardOutput = true, UseShellExecute = false, CreateNoWindow = true };
        try
        {
            using var tool = Process.Start(start);
            if (tool is null) return null;

            using var timer = new Timer(_ => End(tool), null, Deadline, Timeout.InfiniteTimeSpan);
            var (buffer, length) = (new byte[Most], 0);
            for (int read; length < Most && (read = tool.StandardOutput.BaseStream.Read(buffer, length, Most - length)) > 0;) length += read;
            tool.WaitForExit(Deadline);
            return tool is { HasExited: true, ExitCode: 0 } ? buffer[..length] : null;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void End(Process tool)
    {
        try
        {
            tool.Kill();
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
