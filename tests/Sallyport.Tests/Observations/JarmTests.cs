using System.Collections.Immutable;
using System.Globalization;
using Sallyport.Observations;
using Xunit;

namespace Sallyport.Tests.Observations;

/// <summary>The hash against published pairs of raw answers and fingerprint.</summary>
public sealed class JarmTests
{
    private const string Plain = "c02b|0303|h2|0000-0017-ff01-000b-0023-0010";

    [Theory]
    [InlineData( // An event of BinaryEdge's documentation.
        Plain + ",cc14|0303|h2|0000-0017-ff01-000b-0023-0010,cc14|0303|h2|0000-0017-ff01-000b-0023-0010,|||,cc14|0303||0000-0017-ff01-000b-0023,c009|0302|h2|0000-0017-ff01-000b-0023-0010,1302|0303||0033-002b,1303|0303||0033-002b,|||,1301|0303||0033-002b",
        "27d3ed3ed0003ed1dc42d43d00041d6183ff1bfae51ebd88d70384363d525c")]
    [InlineData( // A test of another implementation.
        Plain + "," + Plain + "," + Plain + "," + Plain + "," + Plain + "," + Plain + "," + Plain + "," + Plain + "," + Plain + "," + Plain,
        "27d27d27d27d27d27d27d27d27d27debd865e63a4441da99411bab3aadfedf")]
    public void A_published_fingerprint_comes_out_of_its_answers(string raw, string expected) => Assert.Equal(expected, Jarm.Of(Answers(raw)));

    [Fact]
    public void A_server_that_answers_nothing_is_all_zeros() => Assert.Equal(new string('0', 62), Jarm.Of([.. Enumerable.Repeat(JarmAnswer.None, 10)]));

    [Fact]
    public void An_answer_that_the_network_took_away_leaves_no_fingerprint()
    {
        var answers = Answers(string.Join(',', Enumerable.Repeat(Plain, 10)));

        Assert.NotNull(Jarm.Of(answers));
        Assert.Null(Jarm.Of(answers.SetItem(3, JarmAnswer.None with { Fault = NetworkFault.TimedOut })));
        Assert.Null(Jarm.Of([]));
    }

    [Fact]
    public void A_suite_that_was_not_offered_has_a_place_of_its_own() =>
        Assert.StartsWith("46d", Jarm.Of([.. Enumerable.Repeat(new JarmAnswer(0x1399, 0x0303, string.Empty, [], null), 10)]), StringComparison.Ordinal);

    private static ImmutableArray<JarmAnswer> Answers(string raw) => [.. raw.Split(',').Select(Answer)];

    private static JarmAnswer Answer(string text) => text.Split('|') is [{ Length: > 0 } suite, var version, var protocol, var extensions]
        ? new(Hex(suite), Hex(version), protocol, [.. extensions.Split('-').Select(Hex)], null)
        : JarmAnswer.None;

    private static ushort Hex(string text) => ushort.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
