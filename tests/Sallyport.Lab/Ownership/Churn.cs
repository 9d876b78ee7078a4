using System.Diagnostics;
using System.Globalization;
using Sallyport.Host.Linux;
using Sallyport.Lab.EndToEnd;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Ownership;

/// <summary>Asks again and again who holds a port that processes take, hand on and give up, and whose numbers are given out again at once; then holds each answer against the truth.</summary>
/// <remarks>It needs a process and network namespace of its own, which bench/owner-churn.sh makes.</remarks>
internal static class Churn
{
    private const ushort Port = 443;
    private const int Workers = 4;
    private const int Askers = 4;
    private const int Told = 10;

    /// <summary>Asks so many times and writes one line of figures; 0 when no answer was wrong.</summary>
    internal static int Run(int queries)
    {
        using var folder = new TemporaryFolder();
        var log = Path.Combine(folder.Path, "log");
        var answers = new ChurnAnswer[queries];
        using (var holders = Start(log))
        {
            Parallel.For(0, queries, new ParallelOptions { MaxDegreeOfParallelism = Askers }, i => answers[i] = Ask());
            holders.StandardInput.Close();
            holders.WaitForExit();
        }

        return Judge(answers, ChurnTruth.Read(Enumerable.Range(0, Workers).Select(worker => $"{log}.{worker}")));
    }

    private static Process Start(string log)
    {
        var start = new ProcessStartInfo(Programs.Require("python3"), [Path.Combine(Repository.Root, "bench", "owner-load.py"), "churn", "--processes", $"{Workers}", "--port", $"{Port}", "--log", log]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        var process = Process.Start(start)!;
        for (var ready = 0; ready < Workers; ready++)
            if (process.StandardOutput.ReadLine() is null) throw new InvalidOperationException("the processes that hold the port did not start");

        return process;
    }

    private static ChurnAnswer Ask()
    {
        var began = Now();
        var seen = new MachineSurvey(TimeProvider.System, asksPackages: false).Observe(Port);
        return ChurnAnswer.Of(seen, began, Now());
    }

    private static int Judge(ChurnAnswer[] answers, ChurnTruth truth)
    {
        var wrong = answers.SelectMany(answer => answer.Holders.Where(holder => !truth.CouldHold(answer, holder.Key, holder.Value)).Select(holder => $"{holder.Value ?? "ended"} ({holder.Key})")).ToList();
        var missed = answers.Where(answer => answer.IsComplete).SelectMany(truth.Missed).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answers.Length} queries while {truth.Count} processes held the port: {answers.Sum(answer => answer.Holders.Count)} holders told, {wrong.Count} wrong; {answers.Count(answer => answer.IsComplete)} answers said to be complete, {missed.Count} holders missed; {answers.Count(answer => answer.Holders.Count == 0)} said nobody"));
        foreach (var one in wrong.Take(Told)) Console.WriteLine($"wrong: {one}");
        foreach (var one in missed.Take(Told)) Console.WriteLine($"missed: {one}");
        return wrong.Count + missed.Count == 0 ? 0 : 1;
    }

    /// <summary>CLOCK_MONOTONIC is what the stopwatch reads here.</summary>
    private static long Now() => Stopwatch.GetTimestamp() * (1_000_000_000L / Stopwatch.Frequency);
}
