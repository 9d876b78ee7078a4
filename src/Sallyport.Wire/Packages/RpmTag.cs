namespace Sallyport.Wire.Packages;

/// <summary>The tags that are read of rpm's headers, by rpm's numbers.</summary>
internal enum RpmTag
{
    /// <summary>The package's name.</summary>
    Name = 1000,

    /// <summary>The version that upstream gave.</summary>
    Version = 1001,

    /// <summary>The build of that version.</summary>
    Release = 1002,

    /// <summary>The number that goes before any version.</summary>
    Epoch = 1003,

    /// <summary>Who built it.</summary>
    Vendor = 1011,

    /// <summary>The architecture.</summary>
    Architecture = 1022,

    /// <summary>Of each file, whether it was installed.</summary>
    FileStates = 1029,

    /// <summary>Of each file, its digest in hexadecimal.</summary>
    FileDigests = 1035,

    /// <summary>Of each file, what it is.</summary>
    FileFlags = 1037,

    /// <summary>The file name of the source package.</summary>
    SourcePackage = 1044,

    /// <summary>Of each file, the place of its folder among the names of folders.</summary>
    FolderIndexes = 1116,

    /// <summary>Of each file, its name.</summary>
    BaseNames = 1117,

    /// <summary>The names of folders, with a slash at the end.</summary>
    FolderNames = 1118,

    /// <summary>The digests' algorithm, by the numbers of OpenPGP.</summary>
    DigestAlgorithm = 5011,
}
