using Sallyport.Lab.Certificates;
using Sallyport.Lab.Hostile;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

// A class for each room of misbehaviours: classes run side by side, and most of these wait.

public sealed class SilencesTests(LabAuthority authority) : HostilePeersTests(authority)
{
    public static TheoryData<string> Names => NamesOf(Silences.All);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_outcome_is_named_for_a_peer_that(string name) => AssertOutcomeAsync(name);
}

public sealed class FloodsTests(LabAuthority authority) : HostilePeersTests(authority)
{
    public static TheoryData<string> Names => NamesOf(Floods.All);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_outcome_is_named_for_a_peer_that(string name) => AssertOutcomeAsync(name);
}

public sealed class FramingsTests(LabAuthority authority) : HostilePeersTests(authority)
{
    public static TheoryData<string> Names => NamesOf(Framings.All);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_outcome_is_named_for_a_peer_that(string name) => AssertOutcomeAsync(name);
}

public sealed class LyingHellosTests(LabAuthority authority) : HostilePeersTests(authority)
{
    public static TheoryData<string> Names => NamesOf(LyingHellos.All);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_outcome_is_named_for_a_peer_that(string name) => AssertOutcomeAsync(name);
}

public sealed class BrokenCertificatesTests(LabAuthority authority) : HostilePeersTests(authority)
{
    public static TheoryData<string> Names => NamesOf(BrokenCertificates.All);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_outcome_is_named_for_a_peer_that(string name) => AssertOutcomeAsync(name);
}

public sealed class BrokenFinishesTests(LabAuthority authority) : HostilePeersTests(authority)
{
    public static TheoryData<string> Names => NamesOf(BrokenFinishes.All);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_outcome_is_named_for_a_peer_that(string name) => AssertOutcomeAsync(name);
}

public sealed class BrokenFlightsTests(LabAuthority authority) : HostilePeersTests(authority)
{
    public static TheoryData<string> Names => NamesOf(BrokenFlights.All);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_outcome_is_named_for_a_peer_that(string name) => AssertOutcomeAsync(name);
}

public sealed class EndlessAfterwardsTests(LabAuthority authority) : HostilePeersTests(authority)
{
    public static TheoryData<string> Names => NamesOf(BrokenFlights.Afterwards);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_outcome_is_named_for_a_peer_that(string name) => AssertOutcomeAsync(name);
}

public sealed class AlertsTests(LabAuthority authority) : HostilePeersTests(authority)
{
    public static TheoryData<string> Names => NamesOf(Alerts.All);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_outcome_is_named_for_a_peer_that(string name) => AssertOutcomeAsync(name);
}

public sealed class OtherProtocolsTests(LabAuthority authority) : HostilePeersTests(authority)
{
    public static TheoryData<string> Names => NamesOf(OtherProtocols.All);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_outcome_is_named_for_a_peer_that(string name) => AssertOutcomeAsync(name);
}

public sealed class OddAnswersTests(LabAuthority authority) : HostilePeersTests(authority)
{
    public static TheoryData<string> Names => NamesOf(OddAnswers.All);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_outcome_is_named_for_a_peer_that(string name) => AssertOutcomeAsync(name);
}
