using System.Net;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Targets;

namespace Sallyport.Benchmarks;

/// <summary>Time of a whole look at one server within a warm process, with complete sets and without: the difference is what enumerating costs.</summary>
internal static class Enumerate
{
    private const int WarmUp = 10;
    private const int Rounds = 31;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Length != 1 || TargetParser.Parse(arguments[0], out var target) is not null || target is null)
        {
            await Console.Error.WriteLineAsync("usage: enumerate ADDRESS:PORT");
            return 64;
        }

        foreach (var profile in new[] { SurveyProfile.Quick, SurveyProfile.Standard })
        {
            var survey = new Survey(new SurveyOptions { Profile = profile }, TimeProvider.System);
            var times = new List<HostObservation>();
            for (var round = 0; round < WarmUp + Rounds; round++) times.Add(await survey.ObserveAsync(target, CancellationToken.None));

            var measured = times.Skip(WarmUp).OrderBy(seen => seen.Elapsed).ToList();
            Console.WriteLine($"{profile,-9} {measured[Rounds / 2].Elapsed.TotalMilliseconds,7:F1} ms median, {measured[0].Elapsed.TotalMilliseconds:F1} fastest, {measured[Rounds / 2].Connections} connections");
        }

        return 0;
    }
}
