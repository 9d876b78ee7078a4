using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Observations;

/// <summary>Readings are worked out once for an observation, and anew for a changed copy.</summary>
public sealed class TlsReadingsTests
{
    [Fact]
    public void They_are_kept_for_the_observation_that_they_were_read_from()
    {
        var seen = Servers.Modern with { Jarm = [] };

        Assert.Same(seen.Versions, seen.Versions);
        Assert.Same(SuiteSupport.Read(seen, ProtocolVersion.Tls12), SuiteSupport.Read(seen, ProtocolVersion.Tls12));
    }

    [Fact]
    public void A_changed_copy_is_read_anew_and_the_first_stays_as_it_was()
    {
        var seen = Servers.Modern with { Jarm = [] };
        Assert.IsType<Answer.Yes>(seen.Versions.Tls13);

        var changed = seen with { Hellos = [], Handshakes = [] };

        Assert.IsNotType<Answer.Yes>(changed.Versions.Tls13);
        Assert.IsType<Answer.Yes>(seen.Versions.Tls13);
    }

    [Fact]
    public void Two_observations_are_equal_whatever_was_read_of_them()
    {
        var one = Servers.Modern with { Jarm = [] };
        var other = one with { };
        _ = one.Versions;

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }
}
