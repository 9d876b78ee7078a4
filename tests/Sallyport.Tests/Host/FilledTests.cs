using Sallyport.Host;
using Xunit;

namespace Sallyport.Tests.Host;

/// <summary>Calls that are asked again with a larger buffer, with made-up calls.</summary>
public sealed class FilledTests
{
    private const int TooSmall = 122;

    [Fact]
    public void What_fits_is_asked_for_once()
    {
        var asked = 0;
        var filled = Filled.Ask(
            (Span<byte> buffer, out uint wanted) =>
            {
                asked++;
                (buffer[0], wanted) = (7, 1);
                return 0;
            },
            TooSmall,
            16);

        Assert.Equal((1, 0), (asked, filled.Error));
        Assert.Equal([7], filled.Bytes.ToArray());
    }

    [Fact]
    public void What_grows_meanwhile_is_asked_for_again_with_the_size_that_was_told()
    {
        List<int> sizes = [];
        var filled = Filled.Ask(
            (Span<byte> buffer, out uint wanted) =>
            {
                sizes.Add(buffer.Length);
                wanted = sizes.Count == 1 ? 1000u : 1100u;
                return buffer.Length < wanted ? TooSmall : 0;
            },
            TooSmall,
            16);

        Assert.Equal([16, 1125], sizes);
        Assert.Equal((0, 1100), (filled.Error, filled.Bytes.Length));
    }

    [Fact]
    public void A_call_that_never_has_enough_ends_after_a_few_times()
    {
        var asked = 0;
        var filled = Filled.Ask(
            (Span<byte> buffer, out uint wanted) =>
            {
                asked++;
                wanted = (uint)buffer.Length + 1;
                return TooSmall;
            },
            TooSmall,
            16);

        Assert.Equal((5, TooSmall, 0), (asked, filled.Error, filled.Bytes.Length));
    }

    [Fact]
    public void Another_error_is_told_at_once()
    {
        var filled = Filled.Ask(
            (Span<byte> buffer, out uint wanted) =>
            {
                wanted = uint.MaxValue;
                return 5;
            },
            TooSmall,
            16);

        Assert.Equal(5, filled.Error);
    }
}
