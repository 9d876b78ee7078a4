using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Observations;

public sealed class CapabilityNamesTests
{
    [Fact]
    public void Bits_have_the_names_of_the_kernel()
    {
        Assert.Equal(["cap_net_bind_service", "cap_bpf", "cap_63"], CapabilityNames.Of((1UL << 10) | (1UL << 39) | (1UL << 63)).AsEnumerable());
        Assert.Empty(CapabilityNames.Of(0));
    }

    [Fact]
    public void All_are_those_that_have_a_name()
    {
        Assert.True(CapabilityNames.IsAll(0x1FFFFFFFFFF));
        Assert.True(CapabilityNames.IsAll(ulong.MaxValue));
        Assert.False(CapabilityNames.IsAll(0x1FFFFFFFFFF & ~(1UL << 21)));
    }
}
