using Sallyport.Host.Configuration.Apache;
using Sallyport.Host.Configuration.Caddy;
using Sallyport.Host.Configuration.Files;
using Sallyport.Host.Configuration.Haproxy;
using Sallyport.Host.Configuration.Nginx;
using Sallyport.Host.Configuration.Processes;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration;

/// <summary>Reads the certificates that a server is configured with.</summary>
internal static class ConfigurationReader
{
    /// <summary>Reads the configuration of a running process; null when it is no server that can be read.</summary>
    /// <param name="process">The process.</param>
    /// <param name="files">The files below its root.</param>
    public static ServerConfiguration? Read(ServerProcess process, IConfigurationFiles files) => ProcessConfiguration.Find(process, files) is { } source ? Read(source, files) : null;

    /// <summary>Reads the configuration that begins at <paramref name="source"/>.</summary>
    public static ServerConfiguration Read(ConfigurationSource source, IConfigurationFiles files) => source.Server switch
    {
        ConfiguredServer.Nginx => NginxReader.Read(source, files),
        ConfiguredServer.Apache => ApacheReader.Read(source, files),
        ConfiguredServer.Haproxy => HaproxyReader.Read(source, files),
        _ => CaddyReader.Read(source, files),
    };
}
