namespace Sallyport.Observations.Local;

/// <summary>The file that a process executes.</summary>
public sealed record ExecutableObservation
{
    /// <summary>Its path as the process' own root has it, without the kernel's mark for deleted ones.</summary>
    public required string Path { get; init; }

    /// <summary>True when the file has no name any more: it was deleted, or another took its place.</summary>
    public required bool IsDeleted { get; init; }

    /// <summary>True when it never had one: memory given out as a file (memfd_create(2)).</summary>
    public required bool IsMemory { get; init; }

    /// <summary>The inode executed; 0 where it was not seen.</summary>
    public ulong Inode { get; init; }

    /// <summary>True when another file stands at the path now; null where that was not seen.</summary>
    public bool? IsReplaced { get; init; }

    /// <summary>The file's owner, by number.</summary>
    public uint? Owner { get; init; }

    /// <summary>Its permissions, the lowest twelve bits of its mode.</summary>
    public uint? Mode { get; init; }

    /// <summary>The folder on its path, or itself, that somebody other than the superuser and its owner can write to; null for none.</summary>
    public string? LooseFolder { get; init; }

    /// <summary>Its length in bytes.</summary>
    public long? Length { get; init; }

    /// <summary>When its content was changed last.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Which package it belongs to and whether it is as it was installed; null where that was not asked.</summary>
    public PackageAnswer? Package { get; init; }

    /// <summary>What the system says of its signature; null where files are not proven so (Linux).</summary>
    public SignatureObservation? Signature { get; init; }
}

/// <summary>What an interpreter or runtime was told to run.</summary>
/// <param name="Runtime">The interpreter, e.g. <c>python3</c>.</param>
/// <param name="Path">The script, assembly, archive or module; null when that is no file, or was not found.</param>
/// <param name="Owner">The file's owner; null where it was not seen.</param>
/// <param name="Mode">Its permissions; null where they were not seen.</param>
/// <param name="LooseFolder">What of its path others can write to; null for none.</param>
/// <param name="Package">Which package it belongs to; null where that was not asked.</param>
public sealed record ProgramFile(string Runtime, string? Path, uint? Owner, uint? Mode, string? LooseFolder, PackageAnswer? Package)
{
    /// <summary>What its command line names in place of a file: a module, a class, code of its own; null for a file.</summary>
    public string? Instead { get; init; }
}

/// <summary>A file mapped executable.</summary>
/// <param name="Path">Its path as the process' root has it.</param>
/// <param name="IsDeleted">True when it has no name any more.</param>
/// <param name="IsReplaced">True when another file stands at that path now: the process runs on with the old one.</param>
/// <param name="Package">The package that owns the path, and its version; null for none, or where that was not asked.</param>
public sealed record MappedFile(string Path, bool IsDeleted, bool IsReplaced, PackageName? Package);

/// <summary>A package by name and version.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version that is installed.</param>
public sealed record PackageName(string Name, string Version);
