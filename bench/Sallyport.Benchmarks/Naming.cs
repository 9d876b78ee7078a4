using System.Diagnostics;
using System.Globalization;
using System.Net;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Observations.Json;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Http;
using Sallyport.Probes.Service;
using Sallyport.Probes.Tls;
using Sallyport.Services;
using Sallyport.Targets;

namespace Sallyport.Benchmarks;

/// <summary>What naming costs: compiling the rules, matching answers that were saved, and asking real ports one after another what they are.</summary>
internal static class Naming
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    /// <summary><c>match FILE...</c>: saved runs, one core.</summary>
    public static int Match(string[] files)
    {
        var started = Stopwatch.GetTimestamp();
        var book = KnowledgeBase.Embedded.Services;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rules read and compiled, cold   {Stopwatch.GetElapsedTime(started).TotalMilliseconds,9:F1} ms, {book.Ids.Count} products, {book.Products.Sum(product => product.Rules.Length)} rules"));

        var endpoints = files.Select(Read).SelectMany(run => run.Observations).SelectMany(host => host.Endpoints).Where(endpoint => endpoint.Reach.State == PortState.Open).ToList();
        var fields = endpoints.ConvertAll(EndpointFields.Read);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"matcher                         {PerSecond(fields, table => book.Match(table)),9:F0} answers/s over {fields.Count} saved answers"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fields, matching and weighing   {PerSecond(endpoints, endpoint => Identification.Of(endpoint, book)),9:F0} answers/s"));
        return 0;
    }

    /// <summary><c>naming ADDRESS:PORT...</c>: an ordinary visit and the questions of the standard profile, one port after another, without the TLS assessment.</summary>
    public static async Task<int> AskAsync(string[] ports)
    {
        var book = KnowledgeBase.Embedded.Services;
        await NameAsync(IPEndPoint.Parse(ports[0]), book);
        var all = Stopwatch.GetTimestamp();
        foreach (var port in ports)
        {
            var started = Stopwatch.GetTimestamp();
            var identity = await NameAsync(IPEndPoint.Parse(port), book);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{port,-22} {Stopwatch.GetElapsedTime(started).TotalMilliseconds,7:F0} ms   {identity?.Words ?? identity?.Hint ?? "not named"}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all {ports.Length}   {Stopwatch.GetElapsedTime(all).TotalSeconds:F2} s"));
        return 0;
    }

    private static async Task<ServiceIdentity?> NameAsync(IPEndPoint server, RuleBook book)
    {
        _ = TargetParser.Parse($"{server}", out var target, null);
        var survey = new NamingSurvey(new Dialer(new ProbeBudget(), TimeProvider.System), target!, new(book));
        return await survey.ObserveAsync(server, default) is { } seen ? Identification.Of(seen, book) : null;
    }

    /// <summary>Per second of processor time: other programs on the machine do not count, collecting garbage and compiling beside it do.</summary>
    private static double PerSecond<T>(List<T> answers, Action<T> work)
    {
        for (var warm = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(warm) < Measured;)
            foreach (var answer in answers) work(answer);

        var (count, started, before) = (0, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        while (Stopwatch.GetElapsedTime(started) < Measured)
        {
            foreach (var answer in answers) work(answer);
            count += answers.Count;
        }

        return count / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static SavedRun Read(string path) =>
        SavedRuns.Read(File.ReadAllBytes(path), out var run) is { } problem ? throw new InvalidDataException($"{path}: {problem}") : run!;
}
