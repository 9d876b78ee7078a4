using Sallyport.Host.Windows;
using Sallyport.Wire.Windows;
using Xunit;

namespace Sallyport.Tests.Host.Windows;

public sealed class ServiceNamesTests
{
    [Fact]
    public void Services_that_share_a_process_are_all_named()
    {
        var names = ServiceNames.ByProcess([new ServiceProcess("WAS", 900), new ServiceProcess("W3SVC", 900), new ServiceProcess("Dnscache", 1200), new ServiceProcess("Stopped", 0)]);

        Assert.Equal(2, names.Count);
        Assert.Equal(("W3SVC, WAS", "Dnscache"), (names[900], names[1200]));
    }

    [Fact]
    public void Parents_are_followed_up_to_one_that_has_ended_and_never_in_a_circle()
    {
        var listed = new Dictionary<uint, ProcessEntry> { [10] = new(10, 5, "w3wp.exe"), [5] = new(5, 3, "svchost.exe"), [3] = new(3, 77, "services.exe"), [20] = new(20, 21, "a.exe"), [21] = new(21, 20, "b.exe") };

        Assert.Equal([(5, "svchost.exe"), (3, "services.exe")], Ancestry.Of(10, listed).Select(one => (one.Pid, one.Name)));
        Assert.Equal([21], Ancestry.Of(20, listed).Select(one => one.Pid));
        Assert.Empty(Ancestry.Of(99, listed));
    }
}
