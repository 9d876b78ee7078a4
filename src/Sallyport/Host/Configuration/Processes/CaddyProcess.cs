using System.Collections.Immutable;
using Sallyport.Host.Configuration.Files;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Processes;

/// <summary>Finds Caddy's file: --config, or a Caddyfile in the working folder, or the packaged one.</summary>
internal static class CaddyProcess
{
    private const string DefaultFile = "/etc/caddy/Caddyfile";

    /// <summary>Where its configuration begins.</summary>
    public static ConfigurationSource Find(ServerProcess process, IConfigurationFiles files)
    {
        var gaps = ImmutableArray.CreateBuilder<ConfigurationGap>();
        if (process.CommandLine.Contains("--resume")) gaps.Add(ProcessConfiguration.Gap("--resume takes up the configuration of the last run, kept as JSON, which is not read"));
        if (process.CommandLine.Any(word => word.StartsWith("--envfile", StringComparison.Ordinal))) gaps.Add(ProcessConfiguration.Gap("variables given with --envfile are not read"));
        var file = UnixPath.Within(process.WorkingFolder, Given(process.CommandLine) ?? Default(process, files, gaps));
        return new() { Server = ConfiguredServer.Caddy, Files = [file], Folder = process.WorkingFolder, Environment = process.Environment, Gaps = gaps.ToImmutable() };
    }

    private static string? Given(ImmutableArray<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is "--config" or "-config" or "-c" && i + 1 < words.Length) return words[i + 1];
            if (words[i].StartsWith("--config=", StringComparison.Ordinal)) return words[i][9..];
        }

        return null;
    }

    private static string Default(ServerProcess process, IConfigurationFiles files, ImmutableArray<ConfigurationGap>.Builder gaps)
    {
        var here = UnixPath.Within(process.WorkingFolder, "Caddyfile");
        if (files.Read(here) is FileReading.Taken) return here;

        gaps.Add(ProcessConfiguration.Gap($"no file is named: {DefaultFile} is assumed"));
        return DefaultFile;
    }
}
