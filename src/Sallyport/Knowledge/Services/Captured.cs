namespace Sallyport.Knowledge.Services;

/// <summary>What the holes of a pattern took; null where it has no such hole.</summary>
/// <param name="Version">The version.</param>
/// <param name="Build">The build.</param>
/// <param name="Distribution">The distribution's mark.</param>
public readonly record struct Captured(string? Version, string? Build, string? Distribution)
{
    /// <summary>What one hole took.</summary>
    internal static Captured Of(HoleKind hole, ReadOnlySpan<char> text) => hole switch
    {
        HoleKind.Version => new(text.ToString(), null, null),
        HoleKind.Build => new(null, text.ToString(), null),
        _ => new(null, null, text.ToString()),
    };

    /// <summary>This with what later holes took, which stands where both took something.</summary>
    internal Captured And(Captured later) => new(later.Version ?? Version, later.Build ?? Build, later.Distribution ?? Distribution);
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
