using Sallyport.Knowledge.Software;

namespace Sallyport.Host.Packages;

/// <summary>A file that a package of rpm's database installed.</summary>
/// <param name="Package">The package's number in the database.</param>
/// <param name="Number">The file's place among the package's files.</param>
/// <param name="Folder">The folder on record, with a slash at the end.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Version">The package's version.</param>
internal sealed record RpmFile(long Package, int Number, string Folder, string Name, RpmVersion Version)
{
    /// <summary>The path on record.</summary>
    public string Path => Folder + Name;
}
