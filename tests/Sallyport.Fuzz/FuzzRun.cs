namespace Sallyport.Fuzz;

/// <summary>How one target came through.</summary>
/// <param name="Executions">Inputs read.</param>
/// <param name="Elapsed">Time they took.</param>
/// <param name="Kept">Inputs in the pool at the end, seeds included.</param>
/// <param name="Failure">What went wrong and where the input is; null when nothing did.</param>
internal sealed record FuzzReport(long Executions, TimeSpan Elapsed, int Kept, string? Failure);

/// <summary>Reads mutated inputs with one target until a limit or the first failure.</summary>
internal sealed class FuzzRun(FuzzTarget target, Corpus corpus, MappedInput input, Watchdog watchdog, ulong seed)
{
    private readonly Mutator _mutator = new(Dice.SeedOf(seed, target.Name));
    private long _executions;

    public FuzzReport Run(FuzzLimit limit)
    {
        var begun = TimeProvider.System.GetTimestamp();
        string? failure = null;
        try
        {
            ReadSeeds();
            while (!limit.Reached(_executions, begun)) ReadMutant();
        }
        catch (Exception broken)
        {
            failure = $"{broken.GetType().Name}: {broken.Message}\n  input {corpus.SaveCrash(input.Current)}, execution {_executions} of seed {seed}\n{broken.StackTrace}";
        }

        return new(_executions, TimeProvider.System.GetElapsedTime(begun), corpus.Inputs.Count, failure);
    }

    private void ReadSeeds()
    {
        // By index: what is learnt on the way lengthens the list.
        for (var i = 0; i < corpus.Seeds; i++) Execute(Load(corpus.Inputs[i]));
    }

    private void ReadMutant()
    {
        var length = Load(corpus.Inputs[_mutator.Choose(corpus.Inputs.Count)]);
        Execute(_mutator.Mutate(input.Buffer, length, corpus.Inputs[_mutator.Choose(corpus.Inputs.Count)]));
    }

    private int Load(byte[] seed)
    {
        var length = Math.Min(seed.Length, MappedInput.Capacity);
        seed.AsSpan(0, length).CopyTo(input.Buffer);
        return length;
    }

    private void Execute(int length)
    {
        var bytes = input.Take(length);
        corpus.Learn(target.Parse(bytes), bytes.Span);
        _executions++;
        watchdog.Tick();
    }
}
