using System.Reflection;
using Sallyport.Fuzz;
using Sallyport.Wire;
using Xunit;

namespace Sallyport.Lab.Fuzzing;

/// <summary>No parser goes without a fuzz target, and no target without seeds.</summary>
public sealed class FuzzTargetsTests
{
    [Fact]
    public void Every_parser_of_the_wire_has_a_target()
    {
        var parsers = typeof(SpanReader).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(ReadsAStrangersBytes).Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ToHashSet();

        Assert.NotEmpty(parsers);
        Assert.Empty(parsers.Except(Fuzz.Targets.All.Select(target => target.Name)));
    }

    [Fact]
    public void Every_target_has_seeds()
    {
        var corpus = Path.Combine(EndToEnd.Repository.Root, "tests", "Sallyport.Fuzz", "Corpus");

        Assert.All(Fuzz.Targets.All, target => Assert.NotEmpty(Directory.GetFiles(Path.Combine(corpus, target.Name), "*.bin")));
    }

    [Fact]
    public void No_two_targets_share_a_name() => Assert.Distinct(Fuzz.Targets.All.Select(target => target.Name));

    private static bool ReadsAStrangersBytes(MethodInfo method) =>
        IsResult(method.ReturnType)
        && method.GetParameters() is [{ ParameterType: var input }, ..] && (input == typeof(ReadOnlySpan<byte>) || input == typeof(ReadOnlyMemory<byte>));

    private static bool IsResult(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ParseResult<>);
}
