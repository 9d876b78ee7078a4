namespace Sallyport.Knowledge.Applications;

/// <summary>What is known of a process that somebody wants named; what could not be read is null and speaks neither for nor against anything.</summary>
public sealed record ProcessFacts
{
    /// <summary>The path that /proc/PID/exe gives, without its mark for deleted files.</summary>
    public string? Executable { get; init; }

    /// <summary>The script, archive or assembly that an interpreter runs, as a canonical path.</summary>
    public string? Program { get; init; }

    /// <summary>The package that owns the executable, or the program where there is one.</summary>
    public ApplicationPackage? Package { get; init; }

    /// <summary>The unit of the service manager, with its ending.</summary>
    public string? Unit { get; init; }

    /// <summary>The account's name.</summary>
    public string? User { get; init; }

    /// <summary>The kernel's name of the process, which it cuts to fifteen bytes.</summary>
    public string? Comm { get; init; }

    /// <summary>The first argument, which servers overwrite with a title.</summary>
    public string? Argv0 { get; init; }
}
