using Sallyport.Host.Linux.Units;
using Sallyport.Observations.Local;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Host.Linux.Units;

/// <summary>Unit files in folders made for the test.</summary>
public sealed class SocketUnitsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("units").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_unit_that_names_the_port_is_found_with_what_it_starts()
    {
        Write("usr/lib/systemd/system/panel.socket", "[Unit]\nDescription=x\n\n[Socket]\n# the port\nListenStream=443\n");
        Write("usr/lib/systemd/system/panel.service", "[Service]\nExecStart=-/usr/lib/panel/paneld \\\n  --port 443\n");

        Assert.Equal(new ActivationObservation("panel.socket", "panel.service", "/usr/lib/panel/paneld", "/usr/lib/systemd/system/panel.socket", 6), Find(Holders.Listener(1)));
    }

    [Fact]
    public void A_drop_in_takes_back_and_adds_and_another_service_may_be_named()
    {
        Write("usr/lib/systemd/system/panel.socket", "[Socket]\nListenStream=9090\nService=other.service\n");
        Write("etc/systemd/system/panel.socket.d/port.conf", "[Socket]\nListenStream=\nListenStream=192.0.2.7:443\n");

        Assert.Null(Find(Holders.Listener(1)));
        Assert.Null(Find(Holders.Listener(1) with { Port = 9090 }));
        Assert.Equal(new ActivationObservation("panel.socket", "other.service", null, "/etc/systemd/system/panel.socket.d/port.conf", 3), Find(Holders.Listener(1) with { Address = "192.0.2.7" }));
    }

    [Fact]
    public void The_administrators_file_counts_before_the_packages_and_a_template_is_started_for_each_connection()
    {
        Write("usr/lib/systemd/system/one.socket", "[Socket]\nListenStream=443\n");
        Write("etc/systemd/system/one.socket", "[Socket]\nListenStream=8443\nAccept=yes\n");

        Assert.Null(Find(Holders.Listener(1)));
        Assert.Equal("one@.service", Find(Holders.Listener(1) with { Port = 8443 })!.Service);
    }

    [Fact]
    public void Datagrams_and_streams_are_told_apart()
    {
        Write("usr/lib/systemd/system/quic.socket", "[Socket]\nListenDatagram=443\n");

        Assert.Null(Find(Holders.Listener(1)));
        Assert.Equal("quic.socket", Find(Holders.Listener(1) with { Protocol = ListenerProtocol.Udp })!.Socket);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[Socket\nListenStream")]
    [InlineData("=\n[]\nListenStream=443\\")]
    [InlineData("[Socket]\nListenStream=/run/x.sock\nListenStream=99999\nListenStream=[::1\n")]
    public void What_is_no_unit_names_nothing(string text)
    {
        Write("usr/lib/systemd/system/odd.socket", text);

        Assert.Null(Find(Holders.Listener(1)));
    }

    private ActivationObservation? Find(ListenerObservation listener) => new SocketUnits(new UnitFolders(_root)).Find(listener);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
