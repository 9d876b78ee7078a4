using Sallyport.Probes.Tls;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;
using Xunit;

namespace Sallyport.Tests.Probes.Tls;

public sealed class HandshakePlanTests
{
    private static readonly NamedGroup Hybrid = new(0x11EC);

    [Fact]
    public void An_ordinary_hello_names_the_hybrid_behind_the_curves_and_stays_within_one_segment()
    {
        var options = HandshakePlan.Ordinary("example.com").ToOptions();

        Assert.Equal(NamedGroup.X25519, options.Groups[0]);
        Assert.Contains(Hybrid, options.Groups);
        Assert.InRange(Hello(options).Length, 1, 600);
    }

    [Fact]
    public void Up_to_TLS_1_2_no_group_of_TLS_1_3_is_offered() =>
        Assert.DoesNotContain(HandshakePlan.Tls12("example.com").ToOptions().Groups, group => group.IsPostQuantum);

    [Fact]
    public void A_large_hello_carries_both_shares_and_does_not_fit_one_segment()
    {
        var plan = HandshakePlan.LargeHello("example.com");

        Assert.True(plan.SplitsHello);
        Assert.Equal([Hybrid, NamedGroup.X25519], plan.ToOptions().KeyShares.ToArray());
        Assert.InRange(Hello(plan.ToOptions()).Length, 1461, 2200);
    }

    [Fact]
    public void A_question_about_schemes_leaves_the_certificates_out_of_it()
    {
        var options = HandshakePlan.SchemesAlone("example.com", [new SignatureScheme(0x0807)]).ToOptions();

        Assert.Equal([new SignatureScheme(0x0807)], options.SignatureSchemes.ToArray());
        Assert.True(options.CertificateSchemes.Length > 20);
    }

    [Fact]
    public void A_hello_that_provokes_a_retry_carries_no_share() => Assert.Empty(HandshakePlan.HelloRetry(null).ToOptions().KeyShares);

    private static byte[] Hello(TlsClientOptions options)
    {
        using var client = new TlsClient(options);
        return client.Start().ToArray();
    }
}
