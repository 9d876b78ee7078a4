using Sallyport.Observations;
using Sallyport.Probes.Tls.Attacks;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Probes.Tls.Attacks;

/// <summary>The blocks differ from a good one in what they are named for, and in nothing else.</summary>
public sealed class RobotBlockTests
{
    private const int Size = 256;
    private const int Separator = Size - 49;
    private const int Premaster = Size - 48;

    public static TheoryData<AttackForm> Forms => [AttackForm.GoodPadding, AttackForm.WrongFirstBytes, AttackForm.MisplacedZero, AttackForm.NoZero, AttackForm.WrongVersion];

    [Theory]
    [InlineData(AttackForm.GoodPadding, true, Separator, true)]
    [InlineData(AttackForm.WrongFirstBytes, false, Separator, true)]
    [InlineData(AttackForm.MisplacedZero, true, Size - 2, true)]
    [InlineData(AttackForm.NoZero, true, -1, false)]
    [InlineData(AttackForm.WrongVersion, true, Separator, false)]
    public void Each_form_is_wrong_in_one_thing(AttackForm form, bool begins, int zero, bool version)
    {
        var block = RobotBlock.Of(form, ProtocolVersion.Tls12, Size);

        Assert.Equal(Size, block.Length);
        Assert.Equal(begins, block is [0, 2, ..]);
        Assert.Equal(zero, Array.IndexOf(block, (byte)0, 2));
        Assert.Equal(version, block.AsSpan(Premaster, 2).SequenceEqual((byte[])[3, 3]));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_padding_is_without_zeros_and_never_the_same(AttackForm form)
    {
        var (one, other) = (RobotBlock.Of(form, ProtocolVersion.Tls12, Size), RobotBlock.Of(form, ProtocolVersion.Tls12, Size));

        Assert.DoesNotContain((byte)0, one[2..Separator]);
        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData(128)]
    [InlineData(256)]
    [InlineData(512)]
    public void A_good_block_fits_the_key_and_names_the_version_that_was_offered(int size)
    {
        var block = RobotBlock.Of(AttackForm.GoodPadding, ProtocolVersion.Tls10, size);

        Assert.Equal(size, block.Length);
        Assert.Equal([0, 3, 1], block[^49..^46]);
    }
}
