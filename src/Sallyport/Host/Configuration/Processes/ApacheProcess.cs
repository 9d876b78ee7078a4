using System.Collections.Immutable;
using System.Text;
using Sallyport.Host.Configuration.Apache;
using Sallyport.Host.Configuration.Files;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Processes;

/// <summary>Finds httpd's main file: -f, below -d when relative, or what was compiled in; and the variables that it uses.</summary>
internal static class ApacheProcess
{
    /// <summary>Where its configuration begins.</summary>
    public static ConfigurationSource Find(ServerProcess process, IConfigurationFiles files)
    {
        var gaps = ImmutableArray.CreateBuilder<ConfigurationGap>();
        var options = CommandOptions.Read([.. process.CommandLine.Skip(1)], "DCcdfeEk").ToList();
        if (options.Any(option => option.Letter is 'C' or 'c')) gaps.Add(ProcessConfiguration.Gap("directives given with -C and -c are not read"));

        var root = CommandOptions.Last(options, 'd') ?? CompiledPaths.Find(files, process.Executable, "HTTPD_ROOT=\"") ?? DefaultRoot(process, gaps);
        var file = UnixPath.Within(root, CommandOptions.Last(options, 'f') ?? CompiledPaths.Find(files, process.Executable, "SERVER_CONFIG_FILE=\"") ?? DefaultFile(process));
        return new()
        {
            Server = ConfiguredServer.Apache,
            Files = [file],
            Folder = root,
            Environment = process.Environment.Count == 0 ? Assigned(UnixPath.Within(UnixPath.Folder(file), "envvars"), files) : process.Environment,
            Defines = [.. options.Where(option => option.Letter == 'D').Select(option => option.Value)],
            Gaps = gaps.ToImmutable(),
        };
    }

    private static bool IsDebian(ServerProcess process) => UnixPath.Name(process.Executable) == "apache2";

    private static string DefaultRoot(ServerProcess process, ImmutableArray<ConfigurationGap>.Builder gaps)
    {
        var root = IsDebian(process) ? "/etc/apache2" : "/etc/httpd";
        gaps.Add(ProcessConfiguration.Gap($"the compiled ServerRoot is not known: {root} is assumed"));
        return root;
    }

    private static string DefaultFile(ServerProcess process) => IsDebian(process) ? "apache2.conf" : "conf/httpd.conf";

    /// <summary>Without the process' environment, the script that has set it says what it was.</summary>
    private static Dictionary<string, string> Assigned(string script, IConfigurationFiles files) =>
        files.Read(script) is FileReading.Taken taken ? EnvironmentFile.Parse(Encoding.UTF8.GetString(taken.Bytes.Span)) : [];
}
