using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Tests.Wire.Dns;
using Sallyport.Tests.Wire.Tls.Ech;
using Sallyport.Wire.Dns;

namespace Sallyport.Tests.Checks.Tls;

public sealed class EchUnusableTests : CheckTests
{
    private const ushort EchKey = 5;

    internal override CheckCases Cases => new CheckCases<HostObservation>(new EchUnusable())
    {
        Failing = [Publishing([0, 1, 2]), Publishing(EchConfigListTests.List(EchConfigListTests.Config(name: "nodomain")))],
        Passing = [Publishing(EchConfigListTests.List(EchConfigListTests.Config()))],
        Undecided = [NamedHosts.Older, NamedHosts.Silent, NamedHosts.Failing, Record([0, 1])],
        Inapplicable =
        [
            NamedHosts.Bare, NamedHosts.NotAsked, NamedHosts.Closed, Record(DnsReply.Https(1, ".", DnsReply.Alpn("h2"))),
            NamedHosts.Mail,
        ],
    };

    private static HostObservation Publishing(byte[] list) => Record(DnsReply.Https(1, ".", DnsReply.Alpn("h2"), (EchKey, list)));

    private static HostObservation Record(byte[] data) => NamedHosts.With(new DnsReply("example.com", DnsRecordType.Https) { Data = [data] });
}
