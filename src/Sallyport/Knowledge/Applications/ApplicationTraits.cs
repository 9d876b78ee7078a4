namespace Sallyport.Knowledge.Applications;

/// <summary>Traits of a process that can speak for a known application or against it.</summary>
[Flags]
public enum ApplicationTraits
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The path of the executable.</summary>
    Executable = 1,

    /// <summary>The path of the program that an interpreter runs.</summary>
    Program = 2,

    /// <summary>The package that owns the file.</summary>
    Package = 4,

    /// <summary>The unit of the service manager.</summary>
    Unit = 8,

    /// <summary>The account.</summary>
    User = 16,

    /// <summary>What the process calls itself.</summary>
    Name = 32,
}
