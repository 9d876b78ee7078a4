using System.Globalization;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Networks;

/// <summary>A network namespace that has loopback and nothing else: a server in it reaches nobody, and port 443 is its own.</summary>
public sealed class LoopbackNamespace : IDisposable
{
    private readonly string _name = $"sp{Environment.ProcessId:x}{Random.Shared.Next(0xffff):x}l";

    public LoopbackNamespace()
    {
        ChildProcess.Run("ip", "netns", "add", _name);
        ChildProcess.Run("ip", "-n", _name, "link", "set", "lo", "up");
    }

    /// <summary>The prefix that runs a command in it.</summary>
    public IReadOnlyList<string> Prefix => [Programs.Require("ip"), "netns", "exec", _name];

    /// <summary>Ends what is left in it, such as the children that a server leaves behind, and deletes it.</summary>
    public void Dispose()
    {
        foreach (var left in ChildProcess.Run("ip", "netns", "pids", _name).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Signals.Send(int.Parse(left, CultureInfo.InvariantCulture), Signals.Kill);
        ChildProcess.Run("ip", "netns", "delete", _name);
    }
}
