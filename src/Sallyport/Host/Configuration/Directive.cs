using System.Collections.Immutable;

namespace Sallyport.Host.Configuration;

/// <summary>One statement of a configuration file, its quotes and escapes resolved.</summary>
/// <param name="Shape">Whether it opens or closes a block.</param>
/// <param name="Name">The first word; empty where a block ends or opens without a name.</param>
/// <param name="Arguments">The words behind it.</param>
/// <param name="Line">The line of the first word, counted from 1.</param>
internal readonly record struct Directive(DirectiveShape Shape, string Name, ImmutableArray<string> Arguments, int Line)
{
    /// <summary>The first argument; empty when there is none.</summary>
    public string First => Arguments.IsEmpty ? string.Empty : Arguments[0];
}

/// <summary>What a statement does to the blocks around it.</summary>
internal enum DirectiveShape
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>It opens a block.</summary>
    Opens,

    /// <summary>It closes the block opened last.</summary>
    Closes,
}
