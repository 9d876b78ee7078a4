namespace Sallyport.Observations.Local;

/// <summary>How the port answered from this machine itself, where no listener was seen: something else may answer for it.</summary>
/// <param name="Asked">The address and port.</param>
/// <param name="State">How it answered.</param>
public sealed record LocalAnswer(string Asked, PortState State)
{
    /// <summary>Where the connection went; null where none was made.</summary>
    public Redirection? Redirection { get; init; }
}

/// <summary>Where a connection really went, as the kernel's connection tracking has it.</summary>
/// <param name="SentTo">The address and port that it was sent on to; null when it went where it was meant to go, or that is not known.</param>
/// <param name="Problem">Why that is not known; null where it is.</param>
public sealed record Redirection(string? SentTo, string? Problem);
