using System.Collections.Immutable;
using Sallyport.Host.Configuration.Files;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Processes;

/// <summary>Finds HAProxy's files: each -f, and all words behind <c>--</c>; it has no default.</summary>
internal static class HaproxyProcess
{
    /// <summary>Where its configuration begins.</summary>
    public static ConfigurationSource Find(ServerProcess process)
    {
        ImmutableArray<string> words = [.. process.CommandLine.Skip(1)];
        var end = words.IndexOf("--");
        var options = CommandOptions.Read(end < 0 ? words : words[..end], "fCpLmnNSx").ToList();
        var folder = UnixPath.Within(process.WorkingFolder, CommandOptions.Last(options, 'C') ?? process.WorkingFolder);
        var named = options.Where(option => option.Letter == 'f').Select(option => option.Value).Concat(end < 0 ? [] : words.Skip(end + 1));
        ImmutableArray<string> files = [.. named.Select(file => UnixPath.Within(folder, file))];
        return new()
        {
            Server = ConfiguredServer.Haproxy,
            Files = files,
            Folder = folder,
            Environment = process.Environment,
            Gaps = files.IsEmpty ? [ProcessConfiguration.Gap("no file is named")] : [],
        };
    }
}
