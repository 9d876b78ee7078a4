using Sallyport.Checks.Tls;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Checks.Tls;

public sealed class RecordLimitIgnoredTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<TlsObservation>(new RecordLimitIgnored())
    {
        Failing =
        [
            Fragments(answered: true, longest: 1400, bytes: 3000),
            Records(answered: true, longest: 1400, bytes: 3000),
            Fragments(answered: true, longest: 540, bytes: 3000, then: Records(answered: true, longest: 900, bytes: 3000)),
        ],
        Passing =
        [
            Fragments(answered: true, longest: 512, bytes: 3000),
            Records(answered: true, longest: 528, bytes: 3000),
            Fragments(answered: false, longest: 1400, bytes: 3000, then: Records(answered: true, longest: 528, bytes: 3000)),
        ],
        Undecided =
        [
            Fragments(answered: true, longest: 500, bytes: 700),
            Fragments(answered: false, longest: 0, bytes: 0, end: new HandshakeEnd.Interrupted(NetworkFault.Reset)),
        ],
        Inapplicable = [Servers.Modern, Servers.Silent, Fragments(answered: false, longest: 1400, bytes: 3000)],
    };

    private static TlsObservation Fragments(bool answered, int longest, long bytes, HandshakeEnd? end = null, TlsObservation? then = null) =>
        Measured(With(then, HandshakePurpose.MaxFragmentLength, ExtensionType.MaxFragmentLength, answered, end), longest, bytes);

    private static TlsObservation Records(bool answered, int longest, long bytes) =>
        Measured(With(null, HandshakePurpose.RecordSizeLimit, ExtensionType.RecordSizeLimit, answered, null), longest, bytes);

    private static TlsObservation With(TlsObservation? then, HandshakePurpose purpose, ExtensionType type, bool answered, HandshakeEnd? end)
    {
        var tls = (then ?? Servers.Modern).Feature(purpose, end);
        return tls with { Features = tls.Features.SetItem(tls.Features.Length - 1, tls.Features[^1] with { Extensions = answered ? [type] : [] }) };
    }

    private static TlsObservation Measured(TlsObservation tls, int longest, long bytes) => tls with
    {
        Features = tls.Features.SetItem(tls.Features.Length - 1, tls.Features[^1] with { LongestRecord = longest, LongestProtectedRecord = longest, BytesIn = bytes }),
    };
}
