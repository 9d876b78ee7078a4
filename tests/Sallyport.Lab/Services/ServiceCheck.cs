using Sallyport.Lab.Certificates;
using Sallyport.Lab.EndToEnd;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Services;

/// <summary>Runs <c>check</c> where a service can be reached.</summary>
internal static class ServiceCheck
{
    /// <summary>Checks the service under the name that is in the lab's certificates.</summary>
    public static Task<CliResult> RunAsync(LabAuthority authority, RunningService service) =>
        SallyportProcess.RunAsync(service.Prefix, ["check", $"lab.example:{service.Port}", "--connect", "127.0.0.1", "--ca", authority.RootFile, "--format", "json"], "");
}
