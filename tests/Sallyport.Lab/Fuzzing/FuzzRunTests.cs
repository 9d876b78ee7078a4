using Sallyport.Fuzz;
using Sallyport.Lab.Ground;
using Sallyport.Wire;
using Xunit;

namespace Sallyport.Lab.Fuzzing;

/// <summary>The fuzz runner finds what it is there to find, and keeps it.</summary>
public sealed class FuzzRunTests : IDisposable
{
    private const int Enough = 20_000;
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void An_exception_is_a_failure_and_its_input_becomes_a_seed()
    {
        var target = new FuzzTarget("Throwing", input => input.Length > 20 ? throw new IOException("too long") : input.Length);

        var report = Run(target, Enough);

        Assert.Contains("too long", report.Failure);
        var crash = Assert.Single(Directory.GetFiles(_folder.File("Throwing"), "*.bin", SearchOption.AllDirectories));
        Assert.True(new FileInfo(crash).Length > 20);
        Assert.Equal(0, Run(target, Enough).Executions);
    }

    [Fact]
    public void A_result_that_cannot_be_true_is_a_failure()
    {
        var target = FuzzTarget.OfSpan("Lying", static (ReadOnlySpan<byte> input) => input.Length > 3 ? ParseResult.Ok(0, input.Length + 1) : ParseResult.Ok(0, 0));

        Assert.Contains("more consumed than there was", Run(target, Enough).Failure);
    }

    [Fact]
    public void A_word_behind_a_length_is_found()
    {
        var target = new FuzzTarget("Guarded", input => input.Span.IndexOf("SSH-2.0-"u8) > 0 && input.Length % 5 == 0 ? throw new IOException("found") : input.Length);

        Assert.Contains("found", Run(target, Enough).Failure);
    }

    [Fact]
    public void The_same_seed_reads_the_same_inputs()
    {
        var target = new FuzzTarget("Steady", input => input.Length & 0xF);

        Assert.Equal(Hash(target), Hash(target));
    }

    [Fact]
    public void A_target_that_keeps_its_promises_runs_to_the_limit()
    {
        var report = Run(new FuzzTarget("Good", input => input.Length), Enough);

        Assert.Null(report.Failure);
        Assert.Equal(Enough, report.Executions);
    }

    [Fact]
    public void A_mutant_never_outgrows_its_buffer()
    {
        var mutator = new Mutator(seed: 7);
        var buffer = new byte[64];
        var length = 0;
        for (var i = 0; i < Enough; i++)
        {
            length = mutator.Mutate(buffer, length, buffer.AsSpan(0, length));
            Assert.InRange(length, 0, buffer.Length);
        }
    }

    public void Dispose() => _folder.Dispose();

    private int Hash(FuzzTarget target)
    {
        var seen = new HashCode();
        Run(target with { Parse = input => Add(ref seen, input) }, Enough);
        return seen.ToHashCode();
    }

    private static int Add(ref HashCode seen, ReadOnlyMemory<byte> input)
    {
        seen.AddBytes(input.Span);
        return input.Length;
    }

    private FuzzReport Run(FuzzTarget target, long executions)
    {
        using IDisposable owner = new MappedInput(_folder.File("input"));
        using var watchdog = new Watchdog(() => throw new TimeoutException());
        return new FuzzRun(target, new Corpus(_folder.Path, target.Name), (MappedInput)owner, watchdog, seed: 1).Run(new FuzzLimit(TimeSpan.MaxValue, executions));
    }
}
