using System.Security.Cryptography;
using Sallyport.Checks.Service;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Service;

public sealed class UnexpectedCertificateTests : CheckTests
{
    private static readonly string Digest = Convert.ToHexStringLower(SHA256.HashData(Chains.GoodSeen.Chain[0].AsSpan()));

    internal override CheckCases Cases => new CheckCases<ServiceIdentity>(new UnexpectedCertificate())
    {
        Knowledge = Policies.With($$"""
            expect:
              - { hosts: [example.com], certificates: ["{{Digest}}"] }
              - { hosts: [issuer.example.com], issuers: ["Nobody's Authority"] }
              - { hosts: [any.example.com] }
            """),
        Failing = [Policies.Answering("nginx") with { Host = "issuer.example.com" }, Policies.Of(Hosts.Open("192.0.2.1").With(tls => tls with { Certificates = [Other(Chains.GoodSeen)] }), Policies.Named("nginx"))],
        Passing = [Policies.Answering("nginx")],
        Undecided = [Policies.Of(Hosts.Open("192.0.2.1").With(tls => tls with { Certificates = [] }), Policies.Named("nginx"))],
        Inapplicable = [Policies.Answering("nginx") with { Host = "any.example.com" }, Policies.Of(Hosts.OpenButNot("192.0.2.1", ServiceKind.Ssh), Policies.Named("openssh"))],
    };

    /// <summary>The same chain with a byte of the leaf changed: another certificate.</summary>
    private static CertificateObservation Other(CertificateObservation seen) => seen with { Chain = [[.. seen.Chain[0].AsSpan()[..^1], (byte)(seen.Chain[0][^1] ^ 1)], .. seen.Chain.Skip(1)] };
}
