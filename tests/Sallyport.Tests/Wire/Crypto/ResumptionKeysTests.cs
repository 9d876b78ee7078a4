using Sallyport.Wire.Crypto;
using Xunit;

namespace Sallyport.Tests.Wire.Crypto;

/// <summary>The keys of a resumption against the resumed handshake of RFC 8448 4.</summary>
public sealed class ResumptionKeysTests
{
    private const string TicketKey = "4ecd0eb6ec3b4d87f5d6028f922ca4c5851a277fd41311c9e62d2c9492e1c4f3";
    private const string BinderHash = "63224b2e4573f2d3454ca84b9d009a04f6be9e05711a8396473aefa01e924a14";
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void The_key_of_a_ticket_is_that_of_the_trace() => Assert.Equal(
        TicketKey,
        Convert.ToHexStringLower(KeySchedule.TicketKey(HashKind.Sha256, Convert.FromHexString("7df235f2031d2a051287d02b0241b0bfdaf86cc856231f2d5aba46c434ec196c"), [0, 0])));

    [Fact]
    public void The_early_secret_is_that_of_the_trace() =>
        Assert.Equal("9b2188e9b2fc6d64d71dc329900e20bb41915000f678aa839cbb797cb7d8332c", Convert.ToHexStringLower(Early.Secret));

    [Fact]
    public void The_binder_is_that_of_the_trace()
    {
        var key = Early.Derive("res binder"u8, Convert.FromHexString(EmptyHash));
        var binder = new byte[32];
        KeySchedule.VerifyData(HashKind.Sha256, key, Convert.FromHexString(BinderHash), binder);

        Assert.Equal("69fe131a3bbad5d63c64eebcc30e395b9d8107726a13d074e389dbc8a4e47256", Convert.ToHexStringLower(key));
        Assert.Equal("3add4fb2d8fdf822a0ca3cf7678ef5e88dae990141c5924d57bb6fa31b9e5f9d", Convert.ToHexStringLower(binder));
    }

    [Fact]
    public void The_secret_of_early_data_is_that_of_the_trace() => Assert.Equal(
        "3fbbe6a60deb66c30a32795aba0eff7eaa10105586e7be5c09678d63b6caab62",
        Convert.ToHexStringLower(Early.Derive("c e traffic"u8, Convert.FromHexString("08ad0fa05d7c7233b1775ba2ff9f4c5b8b59276b7f227f13a97624 5f5d960913".Replace(" ", "", StringComparison.Ordinal)))));

    private static KeySchedule Early => new(HashKind.Sha256, Convert.FromHexString(TicketKey));
}
