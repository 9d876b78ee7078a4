namespace Sallyport.Knowledge.Applications;

/// <summary>How far a process is like a known application, trait by trait: what agrees, what differs, and by silence what is not known.</summary>
/// <param name="Application">The application.</param>
/// <param name="Agreed">Traits that are as the application's are.</param>
/// <param name="Differed">Traits that are known of both and are not alike.</param>
/// <param name="OnInterpreter">True when the executable is one of the interpreters that run this application.</param>
public sealed record ApplicationMatch(KnownApplication Application, ApplicationTraits Agreed, ApplicationTraits Differed, bool OnInterpreter = false)
{
    private const ApplicationTraits Files = ApplicationTraits.Executable | ApplicationTraits.Program;

    /// <summary>True when the file that runs is where this application's is; whether the file is whole is the package's to say.</summary>
    public bool IsIdentified => (Agreed & Files) != ApplicationTraits.None;

    /// <summary>True when a name is all that speaks for it, but for the account, which many share.</summary>
    public bool IsNameOnly => (Agreed & ~ApplicationTraits.User) == ApplicationTraits.Name;

    /// <summary>True when the process calls itself so and neither file nor package is the application's, although the file is known.</summary>
    /// <remarks>A self-built copy in an unusual place looks the same: this is a fact to weigh with where the file is, not a verdict. A program that one of its interpreters runs is none.</remarks>
    public bool IsImpostor => (Agreed & ApplicationTraits.Name) != ApplicationTraits.None && (Differed & Files) != ApplicationTraits.None && !IsIdentified && (Agreed & ApplicationTraits.Package) == ApplicationTraits.None && !OnInterpreter;

    /// <summary>The fact in a sentence that repeats nothing of the process' own text.</summary>
    public string Sentence => this switch
    {
        { IsImpostor: true } => $"calls itself {Application.Name}, but the executable is not one of {Application.Name}'s",
        { IsIdentified: true, Application.IsInterpreter: true } => $"runs on {Application.Name}; the program's own file says what it is",
        { IsIdentified: true } => $"runs {Application.Name}'s file",
        { OnInterpreter: true, IsNameOnly: true } => $"calls itself {Application.Name} and runs on its interpreter; the program's own file is not known to be its",
        _ => $"has some of {Application.Name}'s traits, but not its file",
    };
}
