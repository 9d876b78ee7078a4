namespace Sallyport.Observations.Local;

/// <summary>Whose database a package is recorded in.</summary>
public enum PackageManager
{
    /// <summary>Debian, Ubuntu and what is made from them.</summary>
    Dpkg,

    /// <summary>Red Hat, SUSE and what is made from them.</summary>
    Rpm,

    /// <summary>Alpine.</summary>
    Apk,

    /// <summary>Arch.</summary>
    Pacman,
}
