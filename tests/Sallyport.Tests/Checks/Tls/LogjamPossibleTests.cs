using Sallyport.Checks;
using Sallyport.Checks.Tls;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Checks.Tls;

public sealed class LogjamPossibleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new LogjamPossible())
    {
        Failing = [Servers.Modern.Taking(0x0014), WithGroupOf(1024), WithGroupOf(512)],
        Passing =
        [
            Enumerated.Modern,
            WithGroupOf(2048),
            WithGroupOf(1025),
            Servers.Modern.WithHandshakes(handshake => handshake with { Group = new NamedGroup(0x0100) }),
            DheMet(new HandshakeEnd.Refused(AlertDescription.HandshakeFailure)),
        ],
        Undecided = [Servers.Silent, Servers.Modern, Servers.Modern.Taking(0x0003), WithGroupOf(2048).WeakMet(Hellos.Silence), DheMet(new HandshakeEnd.Interrupted(NetworkFault.TimedOut)), DheMet(new HandshakeEnd.Refused(AlertDescription.UserCanceled))],
        Inapplicable = [Servers.Tls13Only],
    };

    [Theory]
    [InlineData(1024, Severity.Medium)]
    [InlineData(768, Severity.High)]
    public void The_smaller_the_group_the_worse(int bits, Severity severity)
    {
        var failed = Assert.IsType<CheckResult.Failed>(new LogjamPossible().Judge(WithGroupOf(bits), KnowledgeBase.Embedded));

        Assert.Equal(severity, failed.Severity);
        Assert.Contains($"{bits} bits", failed.Title, StringComparison.Ordinal);
    }

    private static TlsObservation DheMet(HandshakeEnd end) => Servers.Modern with
    {
        Handshakes = Servers.Modern.Handshakes.Add(new() { Purpose = HandshakePurpose.Dhe, ServerName = null, AlpnOffered = [], End = end, Took = TimeSpan.Zero }),
    };

    private static TlsObservation WithGroupOf(int bits) =>
        Servers.Modern.WithHandshakes(handshake => handshake with { Group = null, DhBits = bits, Suite = Servers.DheRsaAes128Cbc });
}
