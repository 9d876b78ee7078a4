using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Certificates;
using Sallyport.Certificates.Transparency;
using Sallyport.Tests.Seen;
using Xunit;
using SignatureCheck = Sallyport.Certificates.SignatureCheck;

namespace Sallyport.Tests.Certificates.Transparency;

/// <summary>A certificate of www.google.com of January 2023 and its issuer's, both public, with timestamps of two logs of that year.</summary>
public sealed class TimestampVerificationTests
{
    private static readonly byte[] Argon2023 = Key("0JCPZFJOQqyEti5M8j13ALN3CAVHqkVM4yyOcKWCu2yye5yYeqDpEXYoALIgtM3TmHtNlifmt+4iatGwLpF3eA==");
    private static readonly byte[] Nimbus2023 = Key("i/8tkhjLRp0SXrlZdTzNkTd6HqmcmXiDJz3fAdWLgOhjmv4mohvRhwXul9bgW0ODgRwC9UGAgH/vpGHPvIS1qA==");

    [Fact]
    public void Timestamps_of_real_logs_verify_with_their_keys_and_with_no_other()
    {
        var (chain, timestamps) = Read();
        var verification = TimestampVerification.Of(chain, chain.Leaf!);

        Assert.Equal(
            [SignatureCheck.Valid, SignatureCheck.Valid],
            timestamps.Select(one => verification.Verify(one, one.Timestamp.LogId.Span[0] == 0x7A ? Nimbus2023 : Argon2023)));
        Assert.Equal(
            [SignatureCheck.Invalid, SignatureCheck.Invalid],
            timestamps.Select(one => verification.Verify(one, one.Timestamp.LogId.Span[0] == 0x7A ? Argon2023 : Nimbus2023)));
    }

    [Fact]
    public void Another_issuer_makes_them_wrong_and_none_leaves_them_open()
    {
        var (chain, timestamps) = Read();
        var other = new TimestampVerification(chain.Leaf!, Certified.Intermediate.Key.ExportSubjectPublicKeyInfo());
        var none = new TimestampVerification(chain.Leaf!, null);

        Assert.All(timestamps, one => Assert.Equal(SignatureCheck.Invalid, other.Verify(one, Argon2023)));
        Assert.All(timestamps, one => Assert.Equal(SignatureCheck.NotTried, none.Verify(one, Argon2023)));
    }

    private static (PresentedChain Chain, ImmutableArray<PresentedTimestamp> Timestamps) Read()
    {
        var sent = new X509Certificate2Collection();
        sent.ImportFromPemFile(Repository.Sample("logged.pem"));
        var chain = PresentedChain.Read(Chains.GoodSeen with { Chain = [.. sent.Select(one => (ImmutableArray<byte>)[.. one.RawData])], Anchors = [], SctList = null });
        return (chain, PresentedTimestamp.Of(chain, chain.Leaf!));
    }

    private static byte[] Key(string point) => Convert.FromBase64String("MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE" + point);
}
