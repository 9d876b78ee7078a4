namespace Sallyport.Knowledge.Services;

/// <summary>What the holes of a pattern took; null where it has no such hole.</summary>
/// <param name="Version">The version.</param>
/// <param name="Build">The build.</param>
/// <param name="Distribution">The distribution's mark.</param>
public readonly record struct Captured(string? Version, string? Build, string? Distribution)
{
    internal Captured With(HoleKind hole, ReadOnlySpan<char> text) => hole switch
    {
        HoleKind.Version => this with { Version = text.ToString() },
        HoleKind.Build => this with { Build = text.ToString() },
        _ => this with { Distribution = text.ToString() },
    };
}

/// <summary>What a hole takes.</summary>
internal enum HoleKind
{
    /// <summary>A digit, then letters, digits and <c>.-_+~:</c>.</summary>
    Version,

    /// <summary>Letters, digits and <c>.-_</c>.</summary>
    Build,

    /// <summary>A letter, then anything up to a space, a closing bracket or a semicolon.</summary>
    Distribution,
}
