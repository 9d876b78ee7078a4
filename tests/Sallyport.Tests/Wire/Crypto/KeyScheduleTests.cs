using Sallyport.Wire.Crypto;
using Xunit;

namespace Sallyport.Tests.Wire.Crypto;

/// <summary>The key schedule against the simple 1-RTT handshake of RFC 8448 3.</summary>
public sealed class KeyScheduleTests
{
    private const string SharedSecret = "8bd4054fb55b9d63fdfbacf9f04b9f0d35e6d63f537563efd46272900f89492d";
    private const string HashToServerHello = "860c06edc07858ee8e78f0e7428c58edd6b43f2ca3e6e95f02ed063cf0e1cad8";
    private const string HashToServerFinished = "9608102a0f1ccc6db6250b7b7e417b1a000eaada3daae4777a7686c9ff83df13";
    private const string ClientHandshake = "b3eddb126e067f35a780b3abf45e2d8f3b1a950738f52e9600746a0e27a55a21";

    [Fact]
    public void The_three_stages_have_the_secrets_of_the_trace()
    {
        var schedule = new KeySchedule(HashKind.Sha256);
        Assert.Equal("33ad0a1c607ec03b09e6cd9893680ce210adf300aa1f2660e1b22e10f170f92a", Convert.ToHexStringLower(schedule.Secret));

        schedule.EnterHandshake(Convert.FromHexString(SharedSecret));
        Assert.Equal("1dc826e93606aa6fdc0aadc12f741b01046aa6b99f691ed221a9f0ca043fbeac", Convert.ToHexStringLower(schedule.Secret));

        schedule.EnterMaster();
        Assert.Equal("18df06843d13a08bf2a449844c5f8a478001bc4d4c627984d5a41da8d0402919", Convert.ToHexStringLower(schedule.Secret));
    }

    [Theory]
    [InlineData("c hs traffic", ClientHandshake)]
    [InlineData("s hs traffic", "b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38")]
    public void Handshake_traffic_secrets_are_those_of_the_trace(string label, string secret)
    {
        var schedule = new KeySchedule(HashKind.Sha256);
        schedule.EnterHandshake(Convert.FromHexString(SharedSecret));

        Assert.Equal(secret, Derived(schedule, label, HashToServerHello));
    }

    [Theory]
    [InlineData("c ap traffic", "9e40646ce79a7f9dc05af8889bce6552875afa0b06df0087f792ebb7c17504a5")]
    [InlineData("s ap traffic", "a11af9f05531f856ad47116b45a950328204b4f44bfb6b3a4b4f1f3fcb631643")]
    [InlineData("exp master", "fe22f881176eda18eb8f44529e6792c50c9a3f89452f68d8ae311b4309d3cf50")]
    public void Secrets_of_the_master_stage_are_those_of_the_trace(string label, string secret)
    {
        var schedule = new KeySchedule(HashKind.Sha256);
        schedule.EnterHandshake(Convert.FromHexString(SharedSecret));
        schedule.EnterMaster();

        Assert.Equal(secret, Derived(schedule, label, HashToServerFinished));
    }

    [Fact]
    public void The_clients_Finished_is_that_of_the_trace()
    {
        Span<byte> verifyData = stackalloc byte[32];
        KeySchedule.VerifyData(HashKind.Sha256, Convert.FromHexString(ClientHandshake), Convert.FromHexString(HashToServerFinished), verifyData);

        Assert.Equal("a8ec436d677634ae525ac1fcebe11a039ec17694fac6e98527b642f2edd5ce61", Convert.ToHexStringLower(verifyData));
    }

    [Fact]
    public void With_SHA_384_the_stages_are_48_bytes_and_their_values_those_of_the_platforms_HKDF()
    {
        var zeros = new byte[48];
        var early = System.Security.Cryptography.HKDF.Extract(System.Security.Cryptography.HashAlgorithmName.SHA384, zeros, zeros);

        Assert.Equal(early, new KeySchedule(HashKind.Sha384).Secret.ToArray());
    }

    [Fact]
    public void The_next_generation_differs_and_is_as_long()
    {
        var next = KeySchedule.NextGeneration(HashKind.Sha256, Convert.FromHexString(ClientHandshake));
        var expected = new byte[32];
        HkdfLabel.ExpandLabel(HashKind.Sha256, Convert.FromHexString(ClientHandshake), "traffic upd"u8, default, expected);

        Assert.Equal(expected, next);
    }

    private static string Derived(KeySchedule schedule, string label, string transcriptHash) =>
        Convert.ToHexStringLower(schedule.Derive(System.Text.Encoding.ASCII.GetBytes(label), Convert.FromHexString(transcriptHash)));
}
