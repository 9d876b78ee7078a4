using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Xunit;

namespace Sallyport.Tests.Wire.Tls;

public sealed class ParserTests
{
    // A hello may end where its extensions would begin (RFC 5246 7.4.1.2), and twelve bytes are the Finished of TLS 1.2: those prefixes are messages of their own.
    private static readonly string[] WithMessageInside = ["client hello", "server hello", "server hello 1.3", "hello retry request", "finished"];

    public static TheoryData<string> Names => [.. Parsers.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_is_read_whole(string name) => Assert.Equal(ParseStatus.Ok, Parsers.All[name].Read(Parsers.All[name].Sample));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_prefix_is_taken_for_the_whole(string name)
    {
        var (read, sample) = Parsers.All[name];

        var accepted = Enumerable.Range(0, sample.Length).Count(length => read(sample[..length]) == ParseStatus.Ok);

        Assert.Equal(WithMessageInside.Contains(name) ? 1 : 0, accepted);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Random_bytes_never_throw(string name) =>
        Prop.ForAll<byte[]>(bytes => Enum.IsDefined(Parsers.All[name].Read(bytes))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_changed_message_never_throws(string name) =>
        Prop.ForAll<NonNegativeInt, byte, PositiveInt>((at, value, cut) =>
        {
            var bytes = Parsers.All[name].Sample.ToArray();
            bytes[at.Get % bytes.Length] = value;
            return Enum.IsDefined(Parsers.All[name].Read(bytes)) && Enum.IsDefined(Parsers.All[name].Read(bytes[..(cut.Get % bytes.Length)]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_of_every_byte_is_survived(string name)
    {
        var (read, sample) = Parsers.All[name];
        var bytes = sample.ToArray();
        for (var i = 0; i < Math.Min(bytes.Length, 160); i++)
        {
            for (var value = 0; value < 256; value++)
            {
                bytes[i] = (byte)value;
                Assert.True(Enum.IsDefined(read(bytes)));
            }

            bytes[i] = sample[i];
        }
    }
}
