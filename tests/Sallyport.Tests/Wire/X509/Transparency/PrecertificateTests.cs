using Sallyport.Wire;
using Sallyport.Wire.X509.Transparency;
using Xunit;
using static Sallyport.Tests.Wire.X509.HandMadeCertificate;

namespace Sallyport.Tests.Wire.X509.Transparency;

public sealed class PrecertificateTests
{
    private static readonly byte[] Timestamps = Extension("1.3.6.1.4.1.11129.2.4.2", false, Octets([0, 2, 0, 0]));

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(200)]
    [InlineData(300)]
    public void Lengths_around_the_removed_list_are_made_right_in_their_shortest_form(int size)
    {
        var other = Extension("1.2.3.4", true, new byte[size]);
        var before = TbsOf([other, Timestamps, other]);

        var rebuilt = Precertificate.Rebuild(before);

        Assert.True(rebuilt.IsOk);
        Assert.Equal(TbsOf([other, other]), rebuilt.Value);
    }

    [Fact]
    public void Without_the_list_nothing_changes()
    {
        var tbs = TbsOf([Extension("1.2.3.4", true, [1])]);

        Assert.Equal(tbs, Precertificate.Rebuild(tbs).Value);
        Assert.Equal(TbsOf([]), Precertificate.Rebuild(TbsOf([])).Value);
    }

    [Fact]
    public void Every_cut_and_every_damaged_length_ends_as_a_result()
    {
        var tbs = TbsOf([Timestamps, Extension("1.2.3.4", true, [1])]);
        for (var length = 0; length < tbs.Length; length++) Assert.False(Precertificate.Rebuild(tbs.AsMemory(0, length)).IsOk);
        for (var at = 0; at < tbs.Length; at++)
        {
            var damaged = tbs.ToArray();
            damaged[at] = 0xFF;
            Assert.True(Precertificate.Rebuild(damaged).Status is ParseStatus.Ok or ParseStatus.NeedMore or ParseStatus.Malformed);
        }
    }

    private static byte[] TbsOf(IReadOnlyList<byte[]> extensions) =>
        Sallyport.Wire.X509.Certificate.Read(new HandMadeCertificate { Extensions = extensions, Key = RsaKey(new System.Numerics.BigInteger(33), 3) }.Der()).Value.Tbs.ToArray();
}
