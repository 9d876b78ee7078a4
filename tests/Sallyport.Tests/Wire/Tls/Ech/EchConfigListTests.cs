using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Tls.Ech;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Ech;

public sealed class EchConfigListTests
{
    [Fact]
    public void A_config_tells_its_key_suites_and_outer_name()
    {
        var config = Assert.Single(Read(List(Config())));

        Assert.Equal((7, 0x0020, 32, "outer.example", true), (config.ConfigId, config.Kem, config.PublicKeyLength, config.PublicName, config.IsUsable));
        Assert.Equal([((ushort)1, (ushort)1), ((ushort)1, (ushort)3)], config.Suites.AsEnumerable());
    }

    [Fact]
    public void A_config_of_another_version_is_passed_over()
    {
        var configs = Read(List([0xFE, 0x0A, 0, 2, 1, 2], Config()));

        Assert.Equal([false, true], configs.Select(config => config.IsUsable));
    }

    [Fact]
    public void A_config_with_a_mandatory_extension_a_short_key_or_no_domain_is_of_no_use() =>
        Assert.All(Read(List(Config(extensions: [0x80, 1, 0, 0]), Config(keyLength: 31), Config(name: "outer"))), config => Assert.False(config.IsUsable));

    [Fact]
    public void What_breaks_the_form_is_malformed()
    {
        var whole = List(Config());

        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.Equal(ParseStatus.Malformed, EchConfigList.Read(whole.AsSpan(0, length)).Status));
        Assert.Equal(ParseStatus.Malformed, EchConfigList.Read([0, 0]).Status);
        Assert.Equal(ParseStatus.Malformed, EchConfigList.Read([.. whole, 0]).Status);
        Assert.Equal(ParseStatus.Malformed, EchConfigList.Read(List(Config(extensions: [0, 1, 0]))).Status);
    }

    [Fact]
    public void Random_bytes_never_throw() => Prop.ForAll<byte[]>(bytes => Enum.IsDefined(EchConfigList.Read(bytes).Status)).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500));

    internal static byte[] List(params byte[][] configs) => Vector(configs.SelectMany(config => config).ToArray());

    internal static byte[] Config(int keyLength = 32, string name = "outer.example", byte[]? extensions = null)
    {
        byte[] contents =
        [
            7, 0x00, 0x20, .. Vector(new byte[keyLength]), .. Vector([0, 1, 0, 1, 0, 1, 0, 3]), 64, (byte)name.Length, .. System.Text.Encoding.ASCII.GetBytes(name), .. Vector(extensions ?? []),
        ];
        return [0xFE, 0x0D, .. Vector(contents)];
    }

    private static byte[] Vector(byte[] content) => [(byte)(content.Length >> 8), (byte)content.Length, .. content];

    private static System.Collections.Immutable.ImmutableArray<EchConfig> Read(byte[] bytes)
    {
        var read = EchConfigList.Read(bytes);
        Assert.True(read.IsOk, read.Reason);
        return read.Value;
    }
}
