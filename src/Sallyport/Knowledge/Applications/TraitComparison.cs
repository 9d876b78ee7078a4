namespace Sallyport.Knowledge.Applications;

/// <summary>Compares a process with one known application, trait by trait: alike, not alike, or not known of one of them.</summary>
internal static class TraitComparison
{
    /// <summary>Stands for every account in files.</summary>
    private const string AnyUser = "any";

    /// <summary>All traits at once.</summary>
    internal static ApplicationMatch Of(KnownApplication application, ProcessFacts facts, bool onInterpreter)
    {
        ReadOnlySpan<(ApplicationTraits Trait, bool? Alike)> traits =
        [
            (ApplicationTraits.Executable, Executable(application, facts)),
            (ApplicationTraits.Program, Program(application, facts)),
            (ApplicationTraits.Package, Package(application, facts)),
            (ApplicationTraits.Unit, Unit(application, facts)),
            (ApplicationTraits.User, User(application, facts)),
            (ApplicationTraits.Name, ProcessName.IsOneOf(application.ProcessNames, facts)),
        ];
        var (agreed, differed) = (ApplicationTraits.None, ApplicationTraits.None);
        foreach (var (trait, alike) in traits)
        {
            if (alike == true) agreed |= trait;
            else if (alike == false) differed |= trait;
        }

        return new(application, agreed, differed, onInterpreter);
    }

    /// <summary>An application that only interpreters run has no executable, and then every other one differs.</summary>
    internal static bool? Executable(KnownApplication application, ProcessFacts facts) =>
        facts.Executable is { Length: > 0 } path ? application.Executables.Any(pattern => ExecutablePath.Matches(pattern, path)) : null;

    private static bool? Program(KnownApplication application, ProcessFacts facts) =>
        application.Programs.IsEmpty || facts.Program is not { Length: > 0 } path ? null : application.Programs.Any(pattern => ExecutablePath.Matches(pattern, path));

    /// <summary>An application whose packages in that format nobody wrote down cannot differ in it.</summary>
    private static bool? Package(KnownApplication application, ProcessFacts facts)
    {
        if (facts.Package is not { } package || !application.Packages.Any(known => known.Format == package.Format)) return null;

        return application.Packages.Any(known => known.Format == package.Format && NamePattern.Matches(known.Name, package.Name));
    }

    private static bool? Unit(KnownApplication application, ProcessFacts facts) =>
        application.Units.IsEmpty || facts.Unit is not { Length: > 0 } unit ? null : application.Units.Any(pattern => NamePattern.Matches(pattern, unit));

    private static bool? User(KnownApplication application, ProcessFacts facts)
    {
        if (facts.User is not { Length: > 0 } user || application.Users.Contains(AnyUser)) return null;

        return application.Users.Any(pattern => NamePattern.Matches(pattern, user));
    }
}
