using Sallyport.Checks.Service;
using Sallyport.Services;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Service;

public sealed class UnexpectedVersionTests : CheckTests
{
    private const string Policy = """
        expect:
          - hosts: [example.com]
            versions: { nginx: ">= 1.26, < 2" }
        """;

    internal override CheckCases Cases => new CheckCases<ServiceIdentity>(new UnexpectedVersion())
    {
        Knowledge = Policies.With(Policy),
        Failing = [Policies.Answering("nginx", "1.22.1"), Policies.Answering("nginx", "2.0"), Policies.Of(Hosts.Open("192.0.2.1"), Policies.Named("php", "8.4"), Policies.Named("nginx", "1.9.15"))],
        Passing = [Policies.Answering("nginx", "1.26.0"), Policies.Answering("nginx", "1.30")],
        Undecided = [Policies.Answering("nginx"), Policies.Answering("nginx", "::")],
        Inapplicable = [Policies.Answering("caddy", "2.6"), Policies.Answering("nginx", "1.22.1") with { Host = "other.example.com" }],
    };
}
