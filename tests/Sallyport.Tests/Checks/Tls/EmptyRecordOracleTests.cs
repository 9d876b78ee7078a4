using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using static Sallyport.Tests.Seen.Provocations;

namespace Sallyport.Tests.Checks.Tls;

public sealed class EmptyRecordOracleTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new EmptyRecordOracle())
    {
        Failing = [Cbc((AttackForm.EmptyWrongPadding, Closed))],
        Passing = [.. SoundCbc, Cbc((AttackForm.EmptyWrongPadding, Closed), (AttackForm.WrongPadding, Closed))],
        Undecided = UndecidedCbc,
        Inapplicable = WithoutCbc,
    };
}
