namespace Sallyport.Knowledge.Software;

/// <summary>The newest version of a product's package in a release of a distribution: whoever shows its upstream part may be this build, with fixes inside.</summary>
/// <param name="Distribution">In lower case: <c>debian</c>.</param>
/// <param name="Release">The release's number: <c>12</c>.</param>
/// <param name="Version">The package's whole version.</param>
public sealed record ShippedPackage(string Distribution, string Release, string Version)
{
    /// <summary>The part that upstream gave: without epoch, revision, and what packagers append to it.</summary>
    internal string Upstream
    {
        get
        {
            var upstream = DebianVersion.Parse(Version)?.Upstream ?? Version;
            var end = upstream.AsSpan().IndexOfAny('+', '~');
            return end < 0 ? upstream : upstream[..end];
        }
    }
}

/// <summary>A release of a distribution, and until when it is repaired for everybody.</summary>
/// <param name="Distribution">In lower case: <c>debian</c>.</param>
/// <param name="Release">The release's number: <c>12</c>.</param>
/// <param name="Codename">Its name in lower case: <c>bookworm</c>.</param>
/// <param name="Ends">The last day of its regular support.</param>
/// <param name="LongTermEnds">The last day of its long-term support; null when there is none.</param>
public sealed record DistributionRelease(string Distribution, string Release, string Codename, DateOnly Ends, DateOnly? LongTermEnds)
{
    /// <summary>As people say it: <c>Debian 12</c>.</summary>
    public string Name => $"{(Distribution == "red hat" ? "Red Hat Enterprise Linux" : $"{char.ToUpperInvariant(Distribution[0])}{Distribution[1..]}")} {Release}";

    /// <summary>Whether anybody repairs it at <paramref name="day"/>.</summary>
    /// <param name="day">The day to judge for.</param>
    public bool IsRepairedAt(DateOnly day) => day <= (LongTermEnds ?? Ends);
}
