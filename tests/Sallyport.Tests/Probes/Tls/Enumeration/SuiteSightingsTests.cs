using Sallyport.Observations;
using Sallyport.Probes.Tls.Enumeration;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Probes.Tls.Enumeration;

public sealed class SuiteSightingsTests
{
    private readonly SuiteSightings _sightings = new(ProtocolVersion.Tls12);

    [Theory]
    [InlineData(0x002F, 0x0303, true, false)]
    [InlineData(0x002F, 0x0301, true, false)]
    [InlineData(0x009E, 0x0303, false, true)]
    [InlineData(0x0033, 0x0301, false, false)]
    [InlineData(0xC02F, 0x0303, false, false)]
    public void A_kind_is_told_by_the_suite_and_the_version_that_it_was_taken_in(int suite, int version, bool staticRsa, bool dhe)
    {
        _sightings.Note(Chosen((ushort)suite, (ushort)version));

        Assert.Equal((staticRsa, dhe), (_sightings.StaticRsa.IsCompleted, _sightings.Dhe.IsCompleted));
    }

    [Fact]
    public void A_refusal_tells_nothing()
    {
        _sightings.Note(Chosen(0x002F, 0x0303) with { Outcome = new HelloOutcome.Refused(AlertDescription.HandshakeFailure) });

        Assert.False(_sightings.StaticRsa.IsCompleted);
    }

    private static HelloExchange Chosen(ushort suite, ushort version) => Servers.Modern.Hellos[0] with
    {
        Purpose = HelloPurpose.SuiteEnumeration,
        Version = new ProtocolVersion(version),
        Outcome = new HelloOutcome.ServerHello { Version = new ProtocolVersion(version), Suite = new CipherSuite(suite) },
    };
}
