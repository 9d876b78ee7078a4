using System.Diagnostics;
using System.Text;

namespace Sallyport.Lab.Ground;

/// <summary>A program started by a test: its output is kept for failure messages, and it ends with the test.</summary>
public sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private ChildProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
    }

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    /// <summary>What it has written to both streams so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Starts the program in the foreground, its input held open and silent: some servers end when their input ends.</summary>
    public static ChildProcess Start(string file, IEnumerable<string> arguments, string workingFolder)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Whatever a server keeps in "the user's folder" belongs to the test's folder.
        start.Environment["HOME"] = workingFolder;
        start.Environment["XDG_DATA_HOME"] = workingFolder;
        start.Environment["XDG_CONFIG_HOME"] = workingFolder;

        var child = new ChildProcess(start);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits for its end; true when it has ended, and then <see cref="Output"/> is whole.</summary>
    public bool WaitForExit(TimeSpan atMost)
    {
        if (!_process.WaitForExit(atMost)) return false;
        // Only the wait without a limit waits for the end of both streams too.
        _process.WaitForExit();
        return true;
    }

    /// <summary>Runs a short program to its end and gives what it wrote; a failure is thrown with that text.</summary>
    public static string Run(string file, params string[] arguments)
    {
        using var child = Start(file, arguments, Path.GetTempPath());
        child._process.StandardInput.Close();
        if (!child.WaitForExit(TimeSpan.FromSeconds(20)))
            throw new TimeoutException($"{file} {string.Join(' ', arguments)} did not end within 20 s\n{child.Output}");
        return child.ExitCode == 0
            ? child.Output
            : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {child.ExitCode}\n{child.Output}");
    }

    /// <summary>Asks the program to end, and ends it and its children when it does not.</summary>
    /// <remarks>A program behind <c>setsid</c> leads a group of processes, which ends with it.</remarks>
    public void Dispose()
    {
        Signals.Send(_process, Signals.Terminate);
        if (!_process.WaitForExit(Grace))
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(Grace);
        }

        Signals.EndGroup(Id);
        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (_output) _output.AppendLine(line.Data);
    }
}
