namespace Sallyport.Observations;

/// <summary>Whose order decides when both sides have several values in common.</summary>
public enum ServerPreference
{
    /// <summary>Not seen, or the answers follow neither order throughout.</summary>
    Unknown,

    /// <summary>The server's.</summary>
    Server,

    /// <summary>The client's.</summary>
    Client,
}
