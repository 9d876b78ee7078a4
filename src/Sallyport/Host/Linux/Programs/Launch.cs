namespace Sallyport.Host.Linux.Programs;

/// <summary>What a command line tells an interpreter to run.</summary>
internal abstract record Launch
{
    private Launch()
    {
    }

    /// <summary>What stands in the place of a file, in words; null for a file, and for nothing.</summary>
    internal virtual string? Words => null;

    /// <summary>A file, as the word has it.</summary>
    internal sealed record File(string Path) : Launch;

    /// <summary>A module that the runtime looks for along its own search path.</summary>
    internal sealed record Module(string Name) : Launch
    {
        /// <inheritdoc/>
        internal override string Words => $"the module {Name}";
    }

    /// <summary>A class that the runtime looks for along its class path.</summary>
    internal sealed record Class(string Name) : Launch
    {
        /// <inheritdoc/>
        internal override string Words => $"the class {Name}";
    }

    /// <summary>Code that stands in the command line itself.</summary>
    internal sealed record Code : Launch
    {
        /// <inheritdoc/>
        internal override string Words => "code that stands in the command line";
    }

    /// <summary>Nothing: it reads its input, or the words were overwritten.</summary>
    internal sealed record Nothing : Launch;
}
