using FsCheck;
using FsCheck.Fluent;
using Sallyport.Reports.Text;
using Xunit;

namespace Sallyport.Tests.Reports.Text;

public sealed class TextLayoutTests
{
    [Fact]
    public void Lines_break_at_spaces_and_a_long_word_stays_whole() =>
        Assert.Equal(["aa bb", "cc", "ddddddddd", "e"], TextLayout.Wrap("aa bb cc ddddddddd e", 6));

    [Fact]
    public void Line_breaks_stay_and_empty_text_is_one_empty_line()
    {
        Assert.Equal(["a", "", "b"], TextLayout.Wrap("a\n\nb", 10));
        Assert.Equal([""], TextLayout.Wrap(string.Empty, 10));
    }

    [Fact]
    public void No_word_is_lost_and_no_line_too_wide() =>
        Prop.ForAll<string[], PositiveInt>((parts, width) =>
        {
            var words = string.Join(' ', parts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var lines = TextLayout.Wrap(string.Join(' ', words), width.Get).ToList();
            return string.Join(' ', words) == string.Join(' ', lines) && lines.TrueForAll(line => line.Length <= width.Get || !line.Contains(' ', StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
}
