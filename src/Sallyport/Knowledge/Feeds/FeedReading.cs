using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>What came of reading a file of a feed. A closed set: what cannot be taken whole is not taken at all.</summary>
internal abstract record FeedReading
{
    private FeedReading()
    {
    }

    /// <summary>The file was whole, and this is the slice with it.</summary>
    /// <param name="Slice">The slice with what the file says of known products.</param>
    /// <param name="Feed">Which source, of which day, and how many entries it had.</param>
    /// <param name="Kept">How many of them concern known products.</param>
    internal sealed record Taken(SoftwareSlice Slice, SoftwareFeed Feed, int Kept) : FeedReading;

    /// <summary>The file was not taken; nothing changed.</summary>
    /// <param name="Cause">What is wrong with it, one phrase.</param>
    /// <param name="Next">What to do.</param>
    internal sealed record Refused(string Cause, string Next) : FeedReading;

    /// <summary>Cut off, or never complete.</summary>
    internal static FeedReading Incomplete(string cause) => new Refused(cause, "download it again; the data held so far is kept");
}
