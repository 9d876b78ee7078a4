using Sallyport.Host;
using Xunit;

namespace Sallyport.Tests.Host;

public sealed class SideThreadTests
{
    [Fact]
    public void What_it_did_is_there_once_it_was_waited_for()
    {
        var value = 0;
        using var side = new SideThread(() => value = 7);
        side.Join();

        Assert.Equal(7, value);
    }

    [Fact]
    public void What_it_throws_is_thrown_where_it_is_waited_for_and_not_when_it_is_only_disposed()
    {
        var side = new SideThread(() => throw new InvalidDataException("broken"));

        side.Dispose();
        Assert.Equal("broken", Assert.Throws<InvalidDataException>(side.Join).Message);
    }
}
