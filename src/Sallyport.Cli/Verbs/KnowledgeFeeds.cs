using System.CommandLine;
using Sallyport.Cli.Software;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Feeds;
using Sallyport.Knowledge.Software;

namespace Sallyport.Cli.Verbs;

/// <summary><c>sallyport knowledge import FILE...</c> and <c>update [URL...]</c>: newer data about software, from files or from where it is published.</summary>
internal static class KnowledgeFeeds
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    internal static Command Import(Streams streams)
    {
        var files = new Argument<string[]>("file") { Description = "A feed's file: CISA KEV, EPSS (also .gz), endoflife.date, OSV (also .zip), NVD 2.0, the Debian security tracker; it says itself which one", Arity = ArgumentArity.OneOrMore };
        var command = new Command("import", "Take newer data about software from files") { files };
        command.SetAction(parsed => Run(streams, () => parsed.GetValue(files)!.Select(Read)));
        return command;
    }

    internal static Command Update(Streams streams)
    {
        var addresses = new Argument<string[]>("url") { Description = "An address of a feed (https); without one, those of the feeds that are one file", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("update", "Download newer data about software") { addresses };
        command.SetAction((parsed, token) => UpdateAsync(streams, parsed.GetValue(addresses) is { Length: > 0 } named ? named : [.. FeedAddresses.All], token));
        return command;
    }

    private static async Task<int> UpdateAsync(Streams streams, string[] addresses, CancellationToken token)
    {
        if (SoftwareKnowledge.Folder(streams.Environment) is null) return NoFolder(streams);

        using var download = new FeedDownload(Deadline);
        var sources = new List<FeedSource>();
        foreach (var address in addresses) sources.Add(await download.GetAsync(address, token));
        return Run(streams, () => sources);
    }

    private static int Run(Streams streams, Func<IEnumerable<FeedSource>> sources)
    {
        if (SoftwareKnowledge.Folder(streams.Environment) is not { } folder) return NoFolder(streams);

        var known = SoftwareKnowledge.Load(folder, out _);
        return new FeedImport(streams, folder, KnownProducts.With(known, KnowledgeBase.Embedded.Services.Products)).Run(sources());
    }

    private static int NoFolder(Streams streams) =>
        ErrorMessages.Write(streams.Error, new UsageError("knowledge", "no folder of the user is known to keep it in", "set XDG_DATA_HOME to a folder that is writable", UsageErrorKind.Input));

    private static FeedSource Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file is { Exists: true, Length: > FeedLimits.LongestFile }) return FeedSource.Failed(path, $"it is larger than {FeedLimits.InMegabytes(FeedLimits.LongestFile)}", "name the feed's own file; the data held so far is kept");

            return new FeedSource(path, File.ReadAllBytes(path), DateOnly.FromDateTime(file.LastWriteTimeUtc), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return FeedSource.Failed(path, error is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : "it cannot be read", "name a feed's file; 'sallyport knowledge import --help' lists them");
        }
    }
}
