namespace Sallyport.Lab.Misled;

/// <summary>A question of the survey that a path can tell from the others and treat in its own way.</summary>
/// <param name="Name">What it is, as in "keeps silent at ...".</param>
/// <param name="Aim">Which connections ask it.</param>
/// <param name="May">The ids of the checks that live on its answer, space between: they may then be undecided, and nothing else.</param>
internal sealed record Question(string Name, Func<Interposed, bool> Aim, string May);

/// <summary>What a path does to a connection.</summary>
/// <param name="Name">As the beginning of "keeps silent at ...".</param>
/// <param name="Play">Does it.</param>
/// <param name="Told">Words of which one has to be in the reason of a check that cannot decide any more; empty where the answer is the server's and nothing may change.</param>
internal sealed record Reaction(string Name, Func<Interposed, Task> Play, params string[] Told);

/// <summary>One way to mislead one question, on a path whose server answers all the others as it is.</summary>
internal sealed record Trick(Question Question, Reaction Reaction)
{
    /// <summary>What is done, as the end of "a path that ...".</summary>
    public string Name => $"{Reaction.Name} {Question.Name}";

    /// <summary>Every question of a room met by every one of the reactions.</summary>
    public static IEnumerable<Trick> All(IEnumerable<Question> questions, params Reaction[] reactions) =>
        from question in questions from reaction in reactions select new Trick(question, reaction);
}
