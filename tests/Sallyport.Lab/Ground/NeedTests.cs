using Xunit;

namespace Sallyport.Lab.Ground;

/// <summary>A machine that lacks something is told so, test by test.</summary>
public sealed class NeedTests
{
    [Fact]
    public void What_is_there_is_no_reason_to_skip() => Assert.Null(Need.Missing("sh, cat"));

    [Fact]
    public void What_is_missing_is_named() =>
        Assert.Equal("needs the program no-such-server, which is not installed", new LabFactAttribute { Needs = "sh, no-such-server" }.Skip);

    [Fact]
    public void Nothing_needed_is_nothing_missing() => Assert.Null(new LabTheoryAttribute { Needs = null }.Skip);
}
