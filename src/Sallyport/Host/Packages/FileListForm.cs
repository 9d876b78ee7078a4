namespace Sallyport.Host.Packages;

/// <summary>How a manager keeps its lists of files, a path a line, one list for each package.</summary>
/// <param name="Folder">The folder of the lists.</param>
/// <param name="Ending">What stands behind a list's name.</param>
/// <param name="Lead">What is missing before the paths.</param>
/// <param name="End">What every list ends with that is whole.</param>
internal sealed record FileListForm(string Folder, string Ending, string Lead, byte[] End)
{
    /// <summary>dpkg's.</summary>
    public static FileListForm Dpkg { get; } = new(DpkgLists.Folder, ".list", string.Empty, [(byte)'\n']);

    /// <summary>pacman's, where other blocks stand beside that of the files.</summary>
    public static FileListForm Pacman { get; } = new("/var/lib/pacman/local", "/files", "/", [(byte)'\n', (byte)'\n']);
}
