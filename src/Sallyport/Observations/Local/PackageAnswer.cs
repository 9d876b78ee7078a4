using System.Text.Json.Serialization;

namespace Sallyport.Observations.Local;

/// <summary>Which package a file belongs to. A closed set: a database that could not be read never turns into "no package".</summary>
[JsonDerivedType(typeof(Found), "found")]
[JsonDerivedType(typeof(Unowned), "unowned")]
[JsonDerivedType(typeof(NoDatabase), "noDatabase")]
[JsonDerivedType(typeof(Unreadable), "unreadable")]
public abstract record PackageAnswer
{
    private PackageAnswer()
    {
    }

    /// <summary>A package owns it.</summary>
    /// <param name="Package">The package.</param>
    public sealed record Found(PackageObservation Package) : PackageAnswer;

    /// <summary>Every database was read to its end, and none owns it.</summary>
    public sealed record Unowned : PackageAnswer;

    /// <summary>There is no package database that is known here.</summary>
    public sealed record NoDatabase : PackageAnswer;

    /// <summary>None owns it as far as could be read, but not all could be.</summary>
    /// <param name="Reason">What could not be read and why.</param>
    public sealed record Unreadable(string Reason) : PackageAnswer;
}
