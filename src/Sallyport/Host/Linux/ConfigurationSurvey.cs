using Sallyport.Host.Configuration;
using Sallyport.Host.Configuration.Files;
using Sallyport.Host.Configuration.Processes;
using Sallyport.Host.Linux.Proc;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Reads with which certificates the servers among the holders are configured: of a server with workers its first process knows, since workers hide their command line.</summary>
internal static class ConfigurationSurvey
{
    private const int MostText = 1 << 20;

    /// <summary>The configuration of a process; null when it is no server that can be read, or a worker of one among <paramref name="pids"/>.</summary>
    /// <param name="read">A holder, with the root that its executable lies in: a server that locks itself in reads its files before that.</param>
    /// <param name="pids">All holders.</param>
    internal static ServerConfiguration? Read(ReadProcess read, IReadOnlySet<int> pids)
    {
        var process = read.Process;
        if (process is not { Executable: { IsMemory: false } executable, CommandLine: { } words } || (pids.Contains(process.Parent) && IsWorker(process, executable))) return null;

        var server = new ServerProcess
        {
            Executable = executable.Path,
            CommandLine = words,
            WorkingFolder = LinuxFile.ReadLink($"/proc/{read.View}/cwd").Value ?? "/",
            Environment = LinuxFile.Read($"/proc/{read.View}/environ", MostText).Value is { } text ? Variables(text) : [],
        };
        return ConfigurationReader.Read(server, new RootedFiles(process.HasOwnRoot is null ? $"/proc/{read.View}/root" : read.Files.Prefix));
    }

    private static bool IsWorker(ProcessObservation process, ExecutableObservation executable) => process.Ancestors is [{ Executable: { } parent }, ..] && parent == executable.Path;

    private static Dictionary<string, string> Variables(byte[] environment)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in Words.Read(environment))
            if (word.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign) all[word[..sign]] = word[(sign + 1)..];

        return all;
    }
}
