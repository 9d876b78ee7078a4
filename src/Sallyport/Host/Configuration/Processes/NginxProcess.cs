using System.Collections.Immutable;
using Sallyport.Host.Configuration.Files;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Processes;

/// <summary>Finds nginx's main file: -c, below -p when relative, or what was compiled in.</summary>
internal static class NginxProcess
{
    private const string MasterTitle = "nginx: master process ";
    private const string WorkerTitle = "nginx: ";
    private const string DefaultFile = "/etc/nginx/nginx.conf";
    private const string DefaultPrefix = "/etc/nginx";

    /// <summary>Where its configuration begins.</summary>
    public static ConfigurationSource Find(ServerProcess process, IConfigurationFiles files)
    {
        var gaps = ImmutableArray.CreateBuilder<ConfigurationGap>();
        CommandOptionsOf(process, gaps, out var given, out var prefix);
        prefix ??= CompiledPaths.Find(files, process.Executable, "--prefix=") ?? DefaultPrefix;
        var file = UnixPath.Within(UnixPath.Within(process.WorkingFolder, prefix), given ?? Compiled(process, files, gaps));
        return new() { Server = ConfiguredServer.Nginx, Files = [file], Folder = UnixPath.Folder(file), Environment = process.Environment, Gaps = gaps.ToImmutable() };
    }

    private static void CommandOptionsOf(ServerProcess process, ImmutableArray<ConfigurationGap>.Builder gaps, out string? file, out string? prefix)
    {
        var options = CommandOptions.Read(Words(process.CommandLine, gaps), "cpgse").ToList();
        file = CommandOptions.Last(options, 'c');
        prefix = CommandOptions.Last(options, 'p');
        if (options.Any(option => option.Letter == 'g') && process.CommandLine.Any(word => word.Contains("ssl_", StringComparison.Ordinal) || word.Contains("include", StringComparison.Ordinal))) gaps.Add(ProcessConfiguration.Gap("directives given with -g that concern TLS are not read"));
    }

    /// <summary>The master shows its command line behind its title, words parted by spaces; a worker shows its title alone.</summary>
    private static ImmutableArray<string> Words(ImmutableArray<string> commandLine, ImmutableArray<ConfigurationGap>.Builder gaps)
    {
        var title = commandLine.IsEmpty ? string.Empty : commandLine[0];
        if (title.StartsWith(MasterTitle, StringComparison.Ordinal)) return [.. title[MasterTitle.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        if (!title.StartsWith(WorkerTitle, StringComparison.Ordinal)) return [.. commandLine.Skip(1)];

        gaps.Add(ProcessConfiguration.Gap("a worker does not show its command line, its master does: the default file is assumed"));
        return [];
    }

    private static string Compiled(ServerProcess process, IConfigurationFiles files, ImmutableArray<ConfigurationGap>.Builder gaps)
    {
        if (CompiledPaths.Find(files, process.Executable, "--conf-path=") is { } compiled) return compiled;
        gaps.Add(ProcessConfiguration.Gap($"no file is named, and the default is not known: {DefaultFile} is assumed"));
        return DefaultFile;
    }
}
