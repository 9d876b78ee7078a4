using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Services;

/// <summary>What stands in front of web servers, and is or is not to be seen there.</summary>
internal static class Proxies
{
    public static IEnumerable<LabService> Rows =>
    [
        new("haproxy", "proxy", "haproxy", lab => RunningService.Of(Haproxy.Start(lab.Issue(Leaf.Good), answers: false)))
        {
            Look = Look.Page("No server is available to handle this request."), Names = ["HAProxy"],
        },
        new("hitch-nginx", "web", "hitch, nginx", lab => RunningService.Of(Nginx.StartPlain(), behind => Hitch.Start(lab.Issue(Leaf.Good), behind: behind)))
        {
            Look = Look.Page("Server: nginx/"), Names = ["nginx"], Version = Installed.Nginx,
        },
        new("stunnel-nginx", "web", "stunnel4, nginx", lab => RunningService.Of(Nginx.StartPlain(), behind => Stunnel.Start(lab.Issue(Leaf.Good), behind: behind)))
        {
            Look = Look.Page("Server: nginx/"), Names = ["nginx"], Version = Installed.Nginx,
        },
        new("varnish", "proxy", "varnishd, hitch", lab => RunningService.Of(Varnish.Start(LoopbackPort.Free()), behind => Hitch.Start(lab.Issue(Leaf.Good), behind: behind)))
        {
            Look = Look.Page("Varnish cache server"), Names = ["Varnish Cache"], Version = Installed.Branch(Installed.Version("varnishd", "varnish-", "-V")),
        },
        new("varnish-nginx", "", "varnishd, hitch, nginx", lab => RunningService.Start(service =>
        {
            var varnish = service.Add(Varnish.Start(service.Add(Nginx.StartPlain()).Port));
            return service.Add(Hitch.Start(lab.Issue(Leaf.Good), behind: varnish.Port)).Port;
        })) { Look = Look.Page("Via: 1.1 varnish"), Names = ["Varnish Cache", "nginx"], Layers = ["Varnish Cache", "nginx"] },
        new("squid", "proxy", "squid", lab => RunningService.Of(Squid.Start(lab.Issue(Leaf.Good))))
        {
            Look = Look.Page("X-Squid-Error: "), Names = ["Squid"], Version = Installed.Version("squid", "Version ", "-v"),
        },
    ];
}
