using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.Packages;
using Xunit;

namespace Sallyport.Tests.Wire.Packages;

public sealed class Md5Tests
{
    /// <summary>RFC 1321 A.5.</summary>
    [Theory]
    [InlineData("", "d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("abc", "900150983cd24fb0d6963f7d28e17f72")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890", "57edf4a22be3c955ac49da2e2107b67a")]
    public void The_test_suite_of_the_specification_is_met(string text, string digest) => Assert.Equal(digest, Of([[.. text.Select(c => (byte)c)]]));

    [Fact]
    public void Every_length_gives_what_the_platform_gives_however_the_bytes_are_split() => Prop.ForAll(
        Gen.Choose(0, 300).Two().ToArbitrary(),
        pair =>
        {
            var bytes = Enumerable.Range(0, pair.Item1 + pair.Item2).Select(i => (byte)(i * 37)).ToArray();
            return Of([bytes[..pair.Item1], bytes[pair.Item1..]]) == Convert.ToHexStringLower(MD5.HashData(bytes));
        }).QuickCheckThrowOnFailure();

    private static string Of(byte[][] pieces)
    {
        var digest = new Md5();
        foreach (var piece in pieces) digest.Append(piece);
        return digest.Finish();
    }
}
