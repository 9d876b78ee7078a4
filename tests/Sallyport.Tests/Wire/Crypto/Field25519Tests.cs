using System.Numerics;
using System.Security.Cryptography;
using Sallyport.Wire.Crypto;
using Xunit;

namespace Sallyport.Tests.Wire.Crypto;

/// <summary>The field against big integers, at random and at the borders of limbs and of the prime.</summary>
public sealed class Field25519Tests
{
    private static readonly BigInteger Prime = (BigInteger.One << 255) - 19;

    public static TheoryData<string> Borders => new(
        Hex(0), Hex(1), Hex(2), Hex(18), Hex(19), Hex(20), Hex(Prime - 2), Hex(Prime - 1), Hex(Prime), Hex(Prime + 1), Hex((BigInteger.One << 255) - 1),
        Hex((BigInteger.One << 51) - 1), Hex(BigInteger.One << 51), Hex((BigInteger.One << 204) - 1), Hex(BigInteger.One << 254));

    [Theory]
    [MemberData(nameof(Borders))]
    public void Writing_what_was_read_reduces_it(string hex) => Assert.Equal(Value(hex) % Prime, Value(Read(hex)));

    [Theory]
    [MemberData(nameof(Borders))]
    public void Operations_agree_with_big_integers(string hex)
    {
        var a = Read(hex);
        for (var seed = 0; seed < 40; seed++)
        {
            var other = Convert.ToHexString(SHA256.HashData([(byte)seed]));
            var b = Read(other);
            BigInteger x = Value(hex), y = Value(b);

            Field25519.Multiply(out var product, a, b);
            Field25519.Add(out var sum, a, b);
            Field25519.Subtract(out var difference, a, b);
            Field25519.Multiply(out var ofUnreduced, sum, difference);
            Field25519.Square(out var square, difference);
            Field25519.MultiplySmall(out var small, difference, 121665);

            Assert.Equal(x * y % Prime, Value(product));
            Assert.Equal((x + y) % Prime, Value(sum));
            Assert.Equal(Modulo(x - y), Value(difference));
            Assert.Equal(Modulo((x + y) * (x - y)), Value(ofUnreduced));
            Assert.Equal(Modulo((x - y) * (x - y)), Value(square));
            Assert.Equal(Modulo((x - y) * 121665), Value(small));
        }
    }

    [Theory]
    [MemberData(nameof(Borders))]
    public void An_element_times_its_inverse_is_one_and_zero_has_none(string hex)
    {
        var a = Read(hex);
        Field25519.Multiply(out var product, a, Field25519.Invert(a));

        Assert.Equal(Value(hex) % Prime == 0 ? 0 : 1, Value(product));
    }

    [Fact]
    public void Swapping_depends_on_the_bit()
    {
        Field25519 a = Read(Hex(5)), b = Read(Hex(Prime - 7));

        Field25519.ConditionalSwap(0, ref a, ref b);
        Assert.Equal(5, Value(a));

        Field25519.ConditionalSwap(1, ref a, ref b);
        Assert.Equal(5, Value(b));
        Assert.Equal(Prime - 7, Value(a));
    }

    private static BigInteger Modulo(BigInteger value) => ((value % Prime) + Prime) % Prime;

    private static Field25519 Read(string hex) => Field25519.Read(Convert.FromHexString(hex));

    private static BigInteger Value(string hex) => new BigInteger(Convert.FromHexString(hex), isUnsigned: true) & ((BigInteger.One << 255) - 1);

    private static BigInteger Value(Field25519 element)
    {
        Span<byte> bytes = stackalloc byte[32];
        element.Write(bytes);
        return new BigInteger(bytes, isUnsigned: true);
    }

    private static string Hex(BigInteger value)
    {
        var bytes = new byte[32];
        value.TryWriteBytes(bytes, out _, isUnsigned: true);
        return Convert.ToHexStringLower(bytes);
    }
}
