namespace Sallyport.Observations.Local;

/// <summary>The system of a machine that was looked at: what sources are called and how files are proven differs.</summary>
public enum ObservedSystem
{
    /// <summary>Linux: facts from /proc, files proven by packages.</summary>
    Linux,

    /// <summary>Windows: files proven by signatures.</summary>
    Windows,

    /// <summary>macOS: files proven by signatures.</summary>
    MacOs,
}
