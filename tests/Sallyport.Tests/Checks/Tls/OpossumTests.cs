using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class OpossumTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<EndpointObservation>(new Opossum())
    {
        Failing = [Plain.Answering(101), Plain.Answering(200, new HttpField("Upgrade", "TLS/1.0, HTTP/1.1")), Plain.Answering(426, new HttpField("upgrade", "tls/1.2"))],
        Passing = [Plain.Answering(301, new HttpField("Location", "https://example.com/")), Plain.Answering(200, new HttpField("Upgrade", "h2,h2c"))],
        Undecided = [.. Plain.Undecided],
        Inapplicable = [.. Plain.Inapplicable],
    };
}
