using System.Globalization;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Ownership;
using Sallyport.Lab.Servers;
using Sallyport.Lab.Services;

namespace Sallyport.Lab;

/// <summary>Runs the lab's services for a script that looks at them, until its standard input ends.</summary>
internal static class Program
{
    /// <summary>Starts the services named, or all, and writes a line for each that runs; then "ready" and the file of the authority that all trust. Or asks who holds a port, so many times (<see cref="Churn"/>).</summary>
    public static int Main(string[] arguments)
    {
        if (arguments is ["owner-churn", var queries]) return Churn.Run(int.Parse(queries, CultureInfo.InvariantCulture));

        using var authority = new LabAuthority();
        var running = new List<RunningService>();
        try
        {
            foreach (var service in LabServices.All.Where(one => arguments.Length == 0 || arguments.Contains(one.Id)))
                if (Start(service, authority) is { } started) running.Add(started);
            Console.WriteLine($"ready\t{authority.RootFile}");
            Console.In.ReadToEnd();
        }
        finally
        {
            foreach (var service in running) service.Dispose();
        }

        return 0;
    }

    private static RunningService? Start(LabService service, LabAuthority authority)
    {
        if (service.WhyNot() is { } reason) return Skipped(service, reason);

        try
        {
            var running = service.Start(authority);
            Console.WriteLine(string.Join('\t', service.Id, running.Port, Text(running.Prefix, ' '), Text(service.Names, '|'), service.Version?.Invoke() ?? "-", Text(service.Sides, '|')));
            return running;
        }
        catch (InvalidOperationException failure)
        {
            return Skipped(service, failure.Message);
        }
    }

    private static RunningService? Skipped(LabService service, string reason)
    {
        Console.Error.WriteLine($"{service.Id}: skipped: {reason}");
        return null;
    }

    /// <summary>A hyphen for nothing: a shell reads two tabs in a row as one.</summary>
    private static string Text(IReadOnlyList<string> items, char separator) => items.Count == 0 ? "-" : string.Join(separator, items);
}
