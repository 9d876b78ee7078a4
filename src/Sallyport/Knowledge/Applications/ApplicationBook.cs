using System.Collections.Immutable;

namespace Sallyport.Knowledge.Applications;

/// <summary>Names a process after the known applications that it is like; pure, so that the same facts get the same answer.</summary>
/// <param name="applications">All that are known.</param>
public sealed class ApplicationBook(ImmutableArray<KnownApplication> applications)
{
    private const ApplicationTraits Files = ApplicationTraits.Executable | ApplicationTraits.Program;

    /// <summary>All that are known, by their ids.</summary>
    public ImmutableArray<KnownApplication> Applications { get; } = applications;

    /// <summary>The application of that id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public KnownApplication? Find(string id) => Applications.FirstOrDefault(application => application.Id == id);

    /// <summary>Every application that something speaks for, its account alone being nothing; the best supported first, equals by id.</summary>
    /// <param name="facts">What is known of the process.</param>
    /// <remarks>Applications share names (OpenResty's process is called nginx): once the file of one that goes by the name is found, the name alone speaks for no other.</remarks>
    public IReadOnlyList<ApplicationMatch> Match(ProcessFacts facts)
    {
        var interpreters = Interpreters(facts);
        var matches = Applications
            .Select(application => TraitComparison.Of(application, facts, application.RunsOn.Any(interpreters.Contains)))
            .Where(match => (match.Agreed & ~ApplicationTraits.User) != ApplicationTraits.None)
            .ToList();
        var isNamed = matches.Any(match => match.IsIdentified && match.Agreed.HasFlag(ApplicationTraits.Name));
        return [.. matches.Where(match => !isNamed || !match.IsNameOnly).OrderByDescending(Support).ThenBy(match => match.Application.Id, StringComparer.Ordinal)];
    }

    private HashSet<string> Interpreters(ProcessFacts facts) =>
        Applications.Where(one => one.IsInterpreter && TraitComparison.Executable(one, facts) == true).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>The program says more than the interpreter that runs it, either more than a package, that more than a unit, and a name least.</summary>
    private static int Support(ApplicationMatch match) =>
        (match.Agreed.HasFlag(ApplicationTraits.Program) ? 64 : 0) +
        ((match.Agreed & Files) != ApplicationTraits.None ? 32 : 0) +
        (match.Agreed.HasFlag(ApplicationTraits.Package) ? 16 : 0) +
        (match.Agreed.HasFlag(ApplicationTraits.Unit) ? 8 : 0) +
        (match.Agreed.HasFlag(ApplicationTraits.Name) ? 4 : 0) +
        (match.OnInterpreter ? 2 : 0) +
        (match.Agreed.HasFlag(ApplicationTraits.User) ? 1 : 0);
}
