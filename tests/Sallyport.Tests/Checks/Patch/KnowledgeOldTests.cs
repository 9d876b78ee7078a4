using Sallyport.Checks.Patch;
using Sallyport.Knowledge;
using Sallyport.Services;
using Sallyport.Tests.Knowledge.Software;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Patch;

public sealed class KnowledgeOldTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<ServiceIdentity>(new KnowledgeOld())
    {
        Knowledge = KnowledgeBase.Embedded with { Software = SampleSlice.Slice },
        Failing = [Named.Service("nginx", "1.30.4") with { SeenAt = SampleSlice.At.AddDays(8) }],
        Passing = [Named.Service("nginx", "1.30.4"), Named.Service("nginx", "1.30.4") with { SeenAt = SampleSlice.At.AddYears(-1) }],
        Undecided = [],
        Inapplicable = [Named.Service("nginx", null), Named.Service("apache", "2.4.49")],
    };
}
