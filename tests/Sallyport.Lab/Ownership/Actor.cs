using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Ownership;

/// <summary>A harmless program that plays a part in a situation: it writes "ready" when it stands, and ends with the test, its children too.</summary>
internal sealed class Actor : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private readonly ChildProcess _process;

    private Actor(ChildProcess process) => _process = process;

    /// <summary>Its number: programs that execute another keep it.</summary>
    public int Pid => _process.Id;

    /// <summary>Starts a command at the head of a group of its own and waits until it is ready.</summary>
    public static Actor Start(params string[] command) => StartIn("/", command);

    /// <summary>The same with a working folder.</summary>
    public static Actor StartIn(string folder, params string[] command)
    {
        var actor = new Actor(ChildProcess.Start(Programs.Require("setsid"), command, folder));
        try
        {
            actor.WaitUntil(() => actor.Says("ready"));
            return actor;
        }
        catch
        {
            actor.Dispose();
            throw;
        }
    }

    /// <summary>The number that it wrote behind a word, on a line of its own.</summary>
    public int Number(string word)
    {
        var line = _process.Output.Split('\n').First(line => line.StartsWith($"{word} ", StringComparison.Ordinal));
        return int.Parse(line.AsSpan(word.Length + 1), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Whether it has written such a number yet.</summary>
    public bool Has(string word) => _process.Output.Split('\n').Any(line => line.StartsWith($"{word} ", StringComparison.Ordinal));

    /// <summary>Waits until a condition holds; its end before that is a failure.</summary>
    public void WaitUntil(Func<bool> condition)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (_process.WaitForExit(Pause) && !condition()) throw new InvalidOperationException($"the actor ended with {_process.ExitCode}\n{_process.Output}");
            if (TimeProvider.System.GetElapsedTime(begun) > Deadline) throw new TimeoutException($"the actor did not come so far within {Deadline.TotalSeconds} s\n{_process.Output}");
        }
    }

    public void Dispose() => _process.Dispose();

    private bool Says(string word) => _process.Output.Split('\n').Any(line => line.TrimEnd('\r') == word);
}
