using Sallyport.Checks;
using Sallyport.Checks.Service;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Service;

public sealed class PortSharedTests : CheckTests
{
    private static EndpointObservation Tls { get; } = Hosts.Open("192.0.2.1");

    private static StimulusExchange Complaint { get; } = Reactions.Answered(Stimulus.Ssh, "HTTP/1.1 400 Bad Request\r\n\r\n");

    private static StimulusExchange Closed { get; } = Reactions.Met(Stimulus.OpenVpn, Reaction.Close);

    internal override CheckCases Cases => new CheckCases<ServiceIdentity>(new PortShared())
    {
        Failing = [Of(Tls.Reacting(Reactions.Ssh, Closed)), Of(Tls.Reacting(Complaint, Reactions.OpenVpn)), Of(Hosts.OpenButNot("192.0.2.1", ServiceKind.Silent).Reacting(Reactions.Ssh, Reactions.Rdp))],
        Passing = [Of(Tls.Reacting(Complaint, Closed)), Of(Hosts.OpenButNot("192.0.2.1", ServiceKind.Ssh).Reacting(Reactions.Ssh, Closed)), Of(Tls.Reacting(Reactions.Met(Stimulus.Ssh, Reaction.Reset), Closed, Reactions.Met(Stimulus.Silence, Reaction.Silence)))],
        Undecided =
        [
            Of(Tls), Of(Tls.Reacting()), Of(Tls.Reacting(Reactions.Met(Stimulus.PlainHttp, Reaction.Close))), Of(Tls.Reacting(Complaint, Reactions.Met(Stimulus.OpenVpn, Reaction.Silence))),
            Of(Tls.Reacting(Reactions.Met(Stimulus.Ssh, Reaction.NotAsked), Closed)),
        ],
    };

    [Fact]
    public void Each_service_is_told_with_what_proves_it()
    {
        var failed = Assert.IsType<CheckResult.Failed>(new PortShared().Judge(Of(Tls.Reacting(Reactions.Ssh, Closed)), KnowledgeBase.Embedded));

        Assert.Equal(["TLS: a TLS handshake was answered", "SSH: SSH answered its own first message"], failed.Evidence.Select(evidence => evidence.Fact));
        Assert.Equal(["tls/handshakes/0", "service/stimuli/Ssh"], failed.Evidence.Select(evidence => evidence.Source));
    }

    [Fact]
    public void Who_met_a_first_message_with_silence_is_not_cleared()
    {
        var undecided = Assert.IsType<CheckResult.Undecided>(new PortShared().Judge(Of(Tls.Reacting(Complaint, Reactions.Met(Stimulus.OpenVpn, Reaction.Silence))), KnowledgeBase.Embedded));

        Assert.Equal("the port did not react to the first message of OpenVpn in the time that was waited", undecided.Reason);
    }

    private static ServiceIdentity Of(EndpointObservation endpoint) => Identification.Of(endpoint, RuleBook.Empty);
}
