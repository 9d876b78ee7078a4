using Sallyport.Host.Configuration.Files;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Processes;

/// <summary>Finds the configuration that a running server uses, from its command line and its executable.</summary>
internal static class ProcessConfiguration
{
    private const string DeletedMark = " (deleted)";

    /// <summary>Where the configuration begins; null when the executable is of no server that can be read.</summary>
    /// <param name="process">The process.</param>
    /// <param name="files">The files below its root.</param>
    public static ConfigurationSource? Find(ServerProcess process, IConfigurationFiles files)
    {
        var executable = process.Executable.EndsWith(DeletedMark, StringComparison.Ordinal) ? process.Executable[..^DeletedMark.Length] : process.Executable;
        var plain = process with { Executable = executable };
        return UnixPath.Name(executable) switch
        {
            "nginx" or "openresty" or "angie" => NginxProcess.Find(plain, files),
            "apache2" or "httpd" => ApacheProcess.Find(plain, files),
            "haproxy" => HaproxyProcess.Find(plain),
            "caddy" => CaddyProcess.Find(plain, files),
            _ => null,
        };
    }

    /// <summary>A gap about the command line.</summary>
    internal static ConfigurationGap Gap(string reason) => new("command line", 0, reason);
}
