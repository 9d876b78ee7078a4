using Sallyport.Lab.Certificates;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Services;

/// <summary>Servers of web pages.</summary>
internal static class WebServers
{
    public static IEnumerable<LabService> Rows =>
    [
        new("nginx", "web", "nginx", lab => RunningService.Of(Nginx.Start(lab.Issue(Leaf.Good))))
        {
            Look = Look.Page("Server: nginx/"), Names = ["nginx"], Version = Installed.Nginx,
        },
        new("apache", "web", "apache2", lab => RunningService.Of(Apache.Start(lab.Issue(Leaf.Good))))
        {
            Look = Look.Page("Server: Apache/"), Names = ["Apache HTTP Server"], Version = Installed.Version("apache2", "Apache/", "-v"),
        },
        new("lighttpd", "web", "lighttpd", lab => RunningService.Of(Lighttpd.Start(lab.Issue(Leaf.Good))))
        {
            Look = Look.Page("Server: lighttpd/"), Names = ["lighttpd"], Version = Installed.Version("lighttpd", "lighttpd/", "-v"),
        },
        new("caddy", "web", "caddy", lab => RunningService.Of(Caddy.Start(lab.Issue(Leaf.Good))))
        {
            Look = Look.Page("Server: Caddy"), Names = ["Caddy"],
        },
        new("h2o", "web", "h2o", lab => RunningService.Of(H2o.Start(lab.Issue(Leaf.Good))))
        {
            Look = Look.Page("Server: h2o/"), Names = ["H2O"], Version = Installed.Version("h2o", "h2o version ", "-v"),
        },
        new("kestrel", "web", "", lab => Kestrel.Start(lab.Issue(Leaf.Good)))
        {
            Look = Look.Page("Server: Kestrel"), Names = ["Kestrel"], Missing = Kestrel.Missing,
        },
        new("node", "web", "node24", lab => RunningService.Of(NodeServer.Start(lab.Issue(Leaf.Good), "auto")))
        {
            Look = Look.Page("lab"), Names = ["Node.js"],
        },
    ];
}
