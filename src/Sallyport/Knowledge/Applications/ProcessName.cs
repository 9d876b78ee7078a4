using System.Collections.Immutable;

namespace Sallyport.Knowledge.Applications;

/// <summary>Decides whether a process goes by one of an application's names, in the kernel's short form or in its first argument.</summary>
internal static class ProcessName
{
    /// <summary>The kernel keeps fifteen bytes of a name (TASK_COMM_LEN is 16 with the zero).</summary>
    private const int CommLength = 15;

    /// <summary>True when either form is of one of <paramref name="names"/>; null when neither was read or the application has no name of its own.</summary>
    internal static bool? IsOneOf(ImmutableArray<string> names, ProcessFacts facts)
    {
        if (names.IsEmpty || (string.IsNullOrEmpty(facts.Comm) && string.IsNullOrEmpty(facts.Argv0))) return null;

        return names.Any(name => IsComm(name, facts.Comm) || IsTitle(name, facts.Argv0));
    }

    private static bool IsComm(string name, string? comm) =>
        !string.IsNullOrEmpty(comm) && (NamePattern.Matches(name, comm, crossesSlashes: true) || (comm.Length == CommLength && !name.Contains('*', StringComparison.Ordinal) && name.StartsWith(comm, StringComparison.Ordinal)));

    /// <summary>A title as it stands, or the last part of a path.</summary>
    private static bool IsTitle(string name, string? title)
    {
        if (string.IsNullOrEmpty(title)) return false;

        return NamePattern.Matches(name, title, crossesSlashes: true) || NamePattern.Matches(name, title.AsSpan(title.LastIndexOf('/') + 1));
    }
}
