namespace Sallyport.Knowledge.Applications;

/// <summary>Whose names a package's name belongs to.</summary>
public enum PackageFormat
{
    /// <summary>Debian, Ubuntu and their kin.</summary>
    Dpkg,

    /// <summary>Red Hat, SUSE and their kin.</summary>
    Rpm,

    /// <summary>Alpine.</summary>
    Apk,

    /// <summary>Arch and its kin.</summary>
    Pacman,
}
