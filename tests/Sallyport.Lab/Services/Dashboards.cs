using Sallyport.Lab.Certificates;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Services;

/// <summary>Pages that manage or watch something.</summary>
internal static class Dashboards
{
    public static IEnumerable<LabService> Rows =>
    [
        new("cockpit", "dashboard", $"{Cockpit.Program}, stunnel4", lab => RunningService.Of(Cockpit.Start(), behind => Stunnel.Start(lab.Issue(Leaf.Good), behind: behind)))
        {
            Look = Look.Page("\"cockpit\"", "/ping"), Names = ["Cockpit"],
        },
        new("prometheus", "dashboard", "prometheus", lab => RunningService.Of(Prometheus.Start(lab.Issue(Leaf.Good))))
        {
            Look = Look.Page("goVersion", "/api/v1/status/buildinfo"), Names = ["Prometheus"], Version = Installed.Version("prometheus", "version ", "--version"),
        },
    ];
}
