using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Reports;
using Xunit;

namespace Sallyport.Tests.Reports;

public sealed class SanitizerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("CN=example.com, O=Example (UK) Ltd. ~!@#$%^&*()")]
    [InlineData("Bücher 例え → ✓ 😀")]
    public void Plain_text_of_any_script_stays_as_it_is(string text) => Assert.Equal(text, Sanitizer.Clean(text));

    [Theory]
    [InlineData("\u001b[31mred\u001b[0m", @"\u{1B}[31mred\u{1B}[0m")]
    [InlineData("\u009b31m", @"\u{9B}31m")]
    [InlineData("\u001b]8;;http://evil\u0007click\u001b]8;;\u0007", @"\u{1B}]8;;http://evil\u{7}click\u{1B}]8;;\u{7}")]
    [InlineData("\u001b]52;c;aGk=\u001b\\", @"\u{1B}]52;c;aGk=\u{1B}\")]
    [InlineData("a\r\nb\tc\0d\u007fe\bf", @"a\u{D}\u{A}b\u{9}c\u{0}d\u{7F}e\u{8}f")]
    [InlineData("abc\u202Etxt.exe\u2066x\u2069\u200F", @"abc\u{202E}txt.exe\u{2066}x\u{2069}\u{200F}")]
    [InlineData("pay\u200Bpal\u200D\u2060\uFEFF\u00AD", @"pay\u{200B}pal\u{200D}\u{2060}\u{FEFF}\u{AD}")]
    [InlineData("a\u2028b\u2029c\u0085d", @"a\u{2028}b\u{2029}c\u{85}d")]
    [InlineData("e\u0301\u20DD", @"e\u{301}\u{20DD}")]
    [InlineData("\uE000\uFFFE", @"\u{E000}\u{FFFE}")]
    [InlineData("\U000E0041\U0001F468\u200D", @"\u{E0041}👨\u{200D}")]
    public void What_could_move_colour_reorder_or_hide_is_written_out(string text, string clean) => Assert.Equal(clean, Sanitizer.Clean(text));

    [Fact]
    public void A_lone_surrogate_is_written_out()
    {
        Assert.Equal(@"a\u{FFFD}b", Sanitizer.Clean("a\ud83db"));
        Assert.Equal(@"\u{FFFD}", Sanitizer.Clean("\ude00"));
    }

    [Fact]
    public void Long_text_is_cut_with_a_mark()
    {
        Assert.Equal(new string('a', 512), Sanitizer.Clean(new string('a', 512)));
        Assert.Equal(new string('a', 512) + "…", Sanitizer.Clean(new string('a', 100_000)));
        Assert.InRange(Sanitizer.Clean(new string('\u001b', 100_000)).Length, 512, 520);
    }

    [Fact]
    public void Whatever_comes_in_what_goes_out_is_plain_and_bounded() =>
        Prop.ForAll<char[]>(characters =>
        {
            var clean = Sanitizer.Clean(new string(characters));
            return clean.Length <= 525 && clean.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) is not
                (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
        }).QuickCheckThrowOnFailure();
}
