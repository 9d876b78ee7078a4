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

/// <summary>A parser under test.</summary>
/// <param name="Name">Type and method of the parser in Sallyport.Wire, as <c>ServerHello.Read</c>; also the name of its corpus folder.</param>
/// <param name="Parse">Runs it.</param>
internal sealed record FuzzTarget(string Name, Parser Parse)
{
    public static FuzzTarget OfSpan<T>(string name, SpanParser<T> parser)
        where T : allows ref struct => new(name, input => Outcome.Of(parser(input.Span), input.Length));

    public static FuzzTarget OfMemory<T>(string name, MemoryParser<T> parser)
        where T : allows ref struct => new(name, input => Outcome.Of(parser(input), input.Length));
}
