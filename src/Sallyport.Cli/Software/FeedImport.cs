using Sallyport.Knowledge.Feeds;
using Sallyport.Knowledge.Software;
using Sallyport.Reports;
using Sallyport.Verdicts;

namespace Sallyport.Cli.Software;

/// <summary>Works files of feeds into what is known and keeps it. What cannot be taken whole is told and changes nothing.</summary>
internal sealed class FeedImport(Streams streams, string folder, SoftwareSlice known)
{
    private SoftwareSlice _slice = known;
    private bool _isChanged;
    private bool _isWhole = true;

    /// <summary>Takes <paramref name="sources"/>, those first that tell which flaws there are: scores and fixes are kept of these alone.</summary>
    /// <returns>The exit code.</returns>
    internal int Run(IEnumerable<FeedSource> sources)
    {
        foreach (var source in sources.OrderBy(Rank)) Take(source);
        if (_isChanged && SoftwareKnowledge.Save(folder, SliceEditor.Prune(_slice)) is { } unsaved) return ErrorMessages.Write(streams.Error, unsaved);

        return _isWhole ? ExitCode.Met : ExitCode.NoInput;
    }

    private void Take(FeedSource source)
    {
        if (source.Problem is { } problem)
        {
            Refuse(problem);
            return;
        }

        switch (new FeedFile(source.Bytes!, source.ShortName, source.Date).Read(_slice))
        {
            case FeedReading.Taken taken:
                _slice = taken.Slice;
                _isChanged = true;
                streams.Out.WriteLine($"{Sanitizer.Clean(source.ShortName)}: {taken.Feed.Name} of {taken.Feed.Date:yyyy-MM-dd}, {taken.Feed.Count} entries, {taken.Kept} about known products");
                break;
            case FeedReading.Refused refused:
                Refuse(new UsageError(source.Name, refused.Cause, refused.Next, UsageErrorKind.Input));
                break;
        }
    }

    private void Refuse(UsageError problem)
    {
        _isWhole = false;
        ErrorMessages.Write(streams.Error, problem);
    }

    private static int Rank(FeedSource source) => source.Bytes is null ? 0 : FeedKinds.Of(source.Bytes) switch
    {
        FeedKind.Slice => 1,
        FeedKind.Kev => 2,
        FeedKind.Debian => 4,
        FeedKind.Epss or FeedKind.Unknown => 5,
        _ => 3,
    };
}
