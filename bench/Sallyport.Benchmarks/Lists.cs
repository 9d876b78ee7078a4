using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls;
using Sallyport.Probes.Tls.Enumeration;
using Sallyport.Wire.Tls;

namespace Sallyport.Benchmarks;

/// <summary>Time of a full enumeration alone within a warm process, and beside it the CPU time that the server spends on it, from its scheduler's own account.</summary>
/// <remarks>
/// The floor is what no enumeration can go below: one answered hello for each suite, each with that suite alone, counted as the server's CPU time only. A server with one worker cannot answer faster than it computes.
/// </remarks>
internal static class Lists
{
    private const int WarmUp = 10;
    private const int Rounds = 31;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Length != 2 || !IPEndPoint.TryParse(arguments[0], out var server) || !int.TryParse(arguments[1], CultureInfo.InvariantCulture, out var pid))
        {
            await Console.Error.WriteLineAsync("usage: lists ADDRESS:PORT PID-OF-THE-SERVER'S-WORKER");
            return 64;
        }

        var seen = await VersionsAsync(server);
        var rounds = new List<Measured>();
        for (var round = 0; round < WarmUp + Rounds; round++) rounds.Add(await MeasureAsync(() => new EnumerationSurvey(Hellos(server), new SuiteSightings(ProtocolVersion.Tls12), default).AskAsync(seen), pid));

        var suites = Taken(rounds[^1].Exchanges);
        var floors = new List<Measured>();
        for (var round = 0; round < Rounds; round++) floors.Add(await MeasureAsync(() => OneByOneAsync(Hellos(server), suites), pid));

        Console.WriteLine($"full enumeration   {Median(rounds.Skip(WarmUp), one => one.Wall),7:F1} ms, {rounds[^1].Exchanges.Length} hellos; server's CPU {Median(rounds.Skip(WarmUp), one => one.Server):F1} ms, own {Median(rounds.Skip(WarmUp), one => one.Own):F1} ms");
        Console.WriteLine($"floor: server's CPU for one answered hello for each of {suites.Length} suites   {Median(floors, one => one.Server),7:F1} ms");
        return 0;
    }

    private static HelloProbe Hellos(IPEndPoint server) => new(new Dialer(new ProbeBudget(), TimeProvider.System), server, "localhost", TimeProvider.System.GetTimestamp());

    private static async Task<TlsObservation> VersionsAsync(IPEndPoint server)
    {
        var asked = await Task.WhenAll(VersionQuestions.Legacy.Append(VersionQuestions.Tls13).Select(question => Hellos(server).AskAsync(question, default)));
        return new TlsObservation { Hellos = [.. asked.SelectMany(exchanges => exchanges)], Handshakes = [], Certificates = [] };
    }

    private static (ProtocolVersion Version, CipherSuite Suite)[] Taken(ImmutableArray<HelloExchange> exchanges) =>
        [.. exchanges.Select(exchange => exchange.Outcome is HelloOutcome.ServerHello answer ? (exchange.Version, answer.Suite) : default).Where(pair => pair.Version != default).Distinct()];

    private static async Task<ImmutableArray<HelloExchange>> OneByOneAsync(HelloProbe hellos, (ProtocolVersion Version, CipherSuite Suite)[] suites)
    {
        var all = ImmutableArray.CreateBuilder<HelloExchange>();
        foreach (var (version, suite) in suites) all.AddRange(await hellos.AskAsync(new HelloOffer { Purpose = HelloPurpose.SuiteEnumeration, Version = version, Suites = [suite] }, default));
        return all.ToImmutable();
    }

    private static async Task<Measured> MeasureAsync(Func<Task<ImmutableArray<HelloExchange>>> ask, int pid)
    {
        var (server, own, started) = (ServerTime(pid), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var exchanges = await ask();
        return new Measured(Stopwatch.GetElapsedTime(started).TotalMilliseconds, ServerTime(pid) - server, (Environment.CpuUsage.TotalTime - own).TotalMilliseconds, exchanges);
    }

    /// <summary>Milliseconds on a CPU so far (first field of schedstat, in nanoseconds).</summary>
    private static double ServerTime(int pid) => double.Parse(File.ReadAllText($"/proc/{pid}/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) / 1e6;

    private static double Median(IEnumerable<Measured> rounds, Func<Measured, double> figure)
    {
        var sorted = rounds.Select(figure).Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private sealed record Measured(double Wall, double Server, double Own, ImmutableArray<HelloExchange> Exchanges);
}
