using System.IO.Enumeration;

namespace Sallyport.Host.Packages.Repodata;

/// <summary>A repository that the system is set up to take packages from, and where its lists lie.</summary>
/// <param name="Id">Its name in the settings.</param>
/// <param name="Folder">The folder with its <c>repomd.xml</c>, as it is understood inside the root; null when its lists are not on this machine.</param>
/// <param name="Priority">Of repositories with a package of the same name only those with the lowest number give it.</param>
/// <param name="Excluded">Names and patterns of packages that are not taken from it.</param>
/// <param name="IgnoresModules">Whether its packages are taken whatever streams are enabled.</param>
/// <param name="KeepsVendor">Whether an installed package is only replaced by one of the same vendor.</param>
internal sealed record Repository(string Id, string? Folder, int Priority, IReadOnlyList<string> Excluded, bool IgnoresModules, bool KeepsVendor)
{
    /// <summary>True when packages of this name are not taken from it.</summary>
    /// <remarks>Patterns may name the whole version and architecture too; such a one is tried against <paramref name="full"/>.</remarks>
    public bool Excludes(string name, string full) => Excluded.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false) || FileSystemName.MatchesSimpleExpression(pattern, full, ignoreCase: false));
}
