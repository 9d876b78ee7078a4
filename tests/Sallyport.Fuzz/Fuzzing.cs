namespace Sallyport.Fuzz;

/// <summary>Runs one target with all that it needs and prints one line about it.</summary>
internal static class Fuzzing
{
    private const int Hung = 3;

    public static bool Passes(FuzzTarget target, FuzzOptions options)
    {
        var corpus = new Corpus(options.Corpus, target.Name);
        using var input = new MappedInput(options.Scratch);
        // Printed before: after a crash of the whole process this says which target it was.
        Console.Write($"{target.Name,-44} ");
        using var watchdog = new Watchdog(() => End(corpus, input));
        var report = new FuzzRun(target, corpus, input, watchdog, options.Seed).Run(options.Limit);
        File.Delete(options.Scratch);
        Print(target, corpus, report);
        return report.Failure is null;
    }

    private static void Print(FuzzTarget target, Corpus corpus, FuzzReport report)
    {
        var speed = report.Executions / Math.Max(report.Elapsed.TotalSeconds, 1e-6);
        Console.WriteLine($"{(report.Failure is null ? "ok  " : "FAIL")} {report.Executions,13:N0} executions {speed,13:N0}/s  {corpus.Seeds} seeds, {report.Kept} kept");
        if (report.Failure is not null) Console.WriteLine($"  {report.Failure}");
    }

    private static void End(Corpus corpus, MappedInput input)
    {
        Console.WriteLine($"\n  HANG: one execution took longer than a second; input {corpus.SaveCrash(input.Current)}");
        Environment.Exit(Hung);
    }
}
