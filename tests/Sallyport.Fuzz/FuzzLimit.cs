namespace Sallyport.Fuzz;

/// <summary>When a target has been run enough: after a time, after a count, or whichever comes first when both are set.</summary>
internal readonly record struct FuzzLimit(TimeSpan Time, long Executions)
{
    private const int ClockEvery = 1024;

    /// <summary>Looks at the clock only now and then: it costs as much as a small parser.</summary>
    public bool Reached(long executions, long begun) =>
        executions >= Executions || (executions % ClockEvery == 0 && TimeProvider.System.GetElapsedTime(begun) >= Time);
}
