using Sallyport.Cli;
using Xunit;

namespace Sallyport.Tests.Cli;

public sealed class ColourTests
{
    [Theory]
    [InlineData(true, "TERM=xterm", true)]
    [InlineData(true, "", false)]
    [InlineData(true, "TERM=dumb", false)]
    [InlineData(false, "TERM=xterm", false)]
    [InlineData(true, "TERM=xterm NO_COLOR=1", false)]
    [InlineData(true, "TERM=xterm NO_COLOR=", true)]
    [InlineData(false, "FORCE_COLOR=1", true)]
    [InlineData(false, "FORCE_COLOR=", false)]
    [InlineData(true, "TERM=dumb FORCE_COLOR=1", true)]
    [InlineData(true, "TERM=xterm NO_COLOR=1 FORCE_COLOR=1", false)]
    public void Terminal_and_environment_decide(bool terminal, string environment, bool coloured) => Assert.Equal(coloured, Streams(terminal, environment).Colours(refused: false));

    [Fact]
    public void The_option_refuses_whatever_the_environment_says() => Assert.False(Streams(terminal: true, "TERM=xterm FORCE_COLOR=1").Colours(refused: true));

    private static Streams Streams(bool terminal, string environment)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        return new Streams(new Lazy<TextReader>(TextReader.Null), TextWriter.Null, TextWriter.Null, terminal, terminal, variables.GetValueOrDefault);
    }
}
