using Sallyport.Wire;

namespace Sallyport.Fuzz;

/// <summary>Reads the input and gives the mark of how that ended (see <see cref="Outcome"/>).</summary>
internal delegate int Parser(ReadOnlyMemory<byte> input);

/// <summary>A parser of Sallyport.Wire that views a span.</summary>
internal delegate ParseResult<T> SpanParser<T>(ReadOnlySpan<byte> input)
    where T : allows ref struct;

/// <summary>A parser of Sallyport.Wire that keeps slices of its input.</summary>
internal delegate ParseResult<T> MemoryParser<T>(ReadOnlyMemory<byte> input)
    where T : allows ref struct;

/// <summary>Reads everything that a view decodes only when it is asked, and gives a number of it.</summary>
internal delegate int Reading<in T>(T value)
    where T : allows ref struct;

/// <summary>A parser under test.</summary>
/// <param name="Name">Type and method of the parser, as <c>ServerHelloView.Read</c>; also the name of its corpus folder.</param>
/// <param name="Parse">Runs it.</param>
internal sealed record FuzzTarget(string Name, Parser Parse)
{
    public static FuzzTarget OfSpan<T>(string name, SpanParser<T> parser, Reading<T>? reading = null)
        where T : allows ref struct => new(name, input =>
        {
            var result = parser(input.Span);
            return Outcome.Of(result, input.Length) + (result.IsOk && reading is not null ? reading(result.Value) : 0);
        });

    public static FuzzTarget OfMemory<T>(string name, MemoryParser<T> parser, Reading<T>? reading = null)
        where T : allows ref struct => new(name, input =>
        {
            var result = parser(input);
            return Outcome.Of(result, input.Length) + (result.IsOk && reading is not null ? reading(result.Value) : 0);
        });
}
