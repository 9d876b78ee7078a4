using System.Diagnostics;
using System.Globalization;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.EndToEnd;

/// <summary>The command line as a user runs it: <c>./sallyport</c>, built once before the first run.</summary>
internal sealed class SallyportProcess : IDisposable
{
    private static readonly TimeSpan HardDeadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BuildDeadline = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(20);

    private static readonly Lazy<string> Program = new(static () =>
    {
        var wrapper = Path.Combine(Repository.Root, "sallyport");
        using var build = new SallyportProcess(wrapper, [], ["--version"]);
        var result = build.FinishAsync(BuildDeadline).GetAwaiter().GetResult();
        return result.ExitCode == 0 ? wrapper : throw new InvalidOperationException($"./sallyport --version: {result}");
    });

    private readonly Process _process;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly Task<string> _stdout;
    private readonly Task<string> _stderr;

    private SallyportProcess(string file, IEnumerable<string> prefix, IEnumerable<string> arguments)
    {
        string[] command = [.. prefix, file, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A colour variable of the developer's terminal must not decide what tests see.
        start.Environment.Remove("FORCE_COLOR");
        _process = Process.Start(start)!;
        _stdout = _process.StandardOutput.ReadToEndAsync();
        _stderr = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it without waiting; standard input stays open.</summary>
    public static SallyportProcess Start(params IEnumerable<string> arguments) => new(Program.Value, [], arguments);

    /// <summary>Runs it to the end with nothing to read on standard input.</summary>
    public static Task<CliResult> RunAsync(params IEnumerable<string> arguments) => RunAsync([], arguments, "");

    /// <summary>Runs it to the end behind a prefix, such as one that changes the network namespace, with a text on standard input.</summary>
    public static async Task<CliResult> RunAsync(IEnumerable<string> prefix, IEnumerable<string> arguments, string input)
    {
        using var running = new SallyportProcess(Program.Value, prefix, arguments);
        await running._process.StandardInput.WriteAsync(input);
        running._process.StandardInput.Close();
        return await running.FinishAsync(HardDeadline);
    }

    /// <summary>Sends Ctrl-C, as a terminal does; where that is ignored, what a service manager sends, which means the same to it.</summary>
    public void Interrupt() => Signals.Send(_process, Signals.IsIgnored(Signals.Interrupt) ? Signals.Terminate : Signals.Interrupt);

    /// <summary>Waits for the end; a process that outlives the hard deadline is killed and that is a failure.</summary>
    public Task<CliResult> FinishAsync() => FinishAsync(HardDeadline);

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task<CliResult> FinishAsync(TimeSpan deadline)
    {
        using var expired = new CancellationTokenSource(deadline);
        var peak = 0L;
        while (!_process.WaitForExit(TimeSpan.Zero))
        {
            if (expired.IsCancellationRequested)
            {
                _process.Kill(entireProcessTree: true);
                throw new TimeoutException($"still running after {deadline.TotalSeconds} s\nstdout: {await _stdout}\nstderr: {await _stderr}");
            }

            peak = Math.Max(peak, PeakKilobytes());
            await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(SampleEvery));
        }

        return new(_process.ExitCode, await _stdout, await _stderr, Stopwatch.GetElapsedTime(_begun), peak);
    }

    /// <summary>The kernel's own high-water mark of resident memory, as long as the process is there.</summary>
    private long PeakKilobytes()
    {
        try
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6, line.Length - 6 - "kB".Length).Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
