using Sallyport.Probes.Http;
using Sallyport.Wire.Http2;
using Xunit;

namespace Sallyport.Tests.Probes.Http;

public sealed class Http2ProbeTests
{
    [Fact]
    public void Settings_are_kept()
    {
        var greeting = Http2Probe.Read([0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 128]);

        Assert.Null(greeting!.Breach);
        Assert.Equal(new(3, 128), greeting.Settings.Single());
    }

    [Fact]
    public void Anything_else_is_a_breach() => Assert.Equal("the first frame is no SETTINGS", Http2Probe.Read("HTTP/1.1 400 Bad Request\r\n"u8)!.Breach);

    [Fact]
    public void Half_a_frame_is_waited_for() => Assert.Null(Http2Probe.Read(ClientPreface.Greeting[24..30]));
}
