using Sallyport.Checks;
using Sallyport.Checks.Service;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Service;

public sealed class UnexpectedServiceTests : CheckTests
{
    private const string Policy = """
        expect:
          - hosts: [example.com]
            ports: [443]
            services: [nginx, mail]
        """;

    internal override CheckCases Cases => new CheckCases<ServiceIdentity>(new UnexpectedService())
    {
        Knowledge = Policies.With(Policy),
        Failing =
        [
            Policies.Answering("grafana", layer: ServiceLayer.Application),
            Policies.Answering("nginx") with { Host = "other.example.com" },
            Policies.Answering("nginx") with { Endpoint = Hosts.Open("192.0.2.1") with { Port = 8443 } },
            Policies.Of(Hosts.Open("192.0.2.1"), Policies.Named("nginx"), Policies.Named("openssh")),
        ],
        Passing =
        [
            Policies.Answering("nginx"),
            Policies.Answering("NGINX"),
            Policies.Of(Hosts.Open("192.0.2.1"), Policies.Named("nginx"), Policies.Named("varnish", layer: ServiceLayer.Proxy)),
            Policies.Of(Hosts.Open("192.0.2.1")) with { Kind = ServiceCategory.Mail },
        ],
        Undecided = [Policies.Of(Hosts.Open("192.0.2.1")), Policies.Answering("nginx") with { Sides = [new ServiceSide("SSH", null, new Evidence("SSH answered", "service/stimuli/Ssh"))] }],
    };

    [Fact]
    public void Without_a_policy_nothing_is_unexpected() =>
        Assert.IsType<CheckResult.DoesNotApply>(new UnexpectedService().Judge(Policies.Answering("grafana"), KnowledgeBase.Embedded));

    [Fact]
    public void The_finding_names_what_answers_and_the_line_that_expects_something_else()
    {
        var failed = Assert.IsType<CheckResult.Failed>(new UnexpectedService().Judge(Policies.Answering("grafana", "11.2.0"), Policies.With(Policy)));

        Assert.Equal(["grafana 11.2.0 answers: Server: grafana", "policy.yaml expects nginx or mail (line 2)"], failed.Evidence.Select(evidence => evidence.Fact));
    }

    [Fact]
    public void An_entry_without_services_allows_any() =>
        Assert.IsType<CheckResult.Passed>(new UnexpectedService().Judge(Policies.Answering("grafana"), Policies.With("expect: [{ hosts: \"*\" }]")));
}
