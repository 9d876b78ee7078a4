using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Tls;

public sealed class EarlyDataReplayedTests : CheckTests
{
    private static readonly TlsObservation Taking = Servers.Modern.WithTickets(3600, earlyData: 16384).Early(ResumptionWay.PreSharedKey, accepted: true, 200);

    internal override CheckCases Cases => new CheckCases<TlsObservation>(new EarlyDataReplayed())
    {
        Failing = [Twice(true, 200), Twice(true, null)],
        Passing = [Twice(false, 200), Twice(true, 425), Taking.Early(ResumptionWay.EarlyDataReplay, accepted: true, 200).Early(ResumptionWay.EarlyDataReplay, accepted: false, null, new HandshakeEnd.Refused(new(40)))],
        Undecided =
        [
            Servers.Silent, Enumerated.Modern, Taking, Taking.Early(ResumptionWay.EarlyDataReplay, accepted: false, 200).Early(ResumptionWay.EarlyDataReplay, accepted: false, 200),
            Taking.Early(ResumptionWay.EarlyDataReplay, accepted: true, 200), Taking.Early(ResumptionWay.EarlyDataReplay, accepted: true, 200).Early(ResumptionWay.EarlyDataReplay, accepted: false, null, Resumed.Dropped),
        ],
        Inapplicable = [Servers.Modern, Servers.Tls12Only, Resumed.Modern],
    };

    private static TlsObservation Twice(bool second, int? status) => Taking.Early(ResumptionWay.EarlyDataReplay, accepted: true, 200).Early(ResumptionWay.EarlyDataReplay, second, status);
}
