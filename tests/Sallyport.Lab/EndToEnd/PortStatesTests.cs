using System.Net;
using System.Net.Sockets;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Networks;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>Open, closed, filtered, unreachable and unresolved, told apart by what really came back.</summary>
public sealed class PortStatesTests(LabAuthority authority, PortStatesTests.Network network)
    : IClassFixture<LabAuthority>, IClassFixture<PortStatesTests.Network>
{
    private const int Port = 443;

    [Fact]
    public async Task A_port_that_nobody_listens_on_is_closed()
    {
        var result = await authority.CheckAsync($"127.0.0.1:{LoopbackPort.Free()}");

        result.AssertVerdict("not-open", 1);
        Assert.Equal("closed", result.State());
        Assert.Contains("closed", result.Json.Text("headline"));
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_unresolved()
    {
        // RFC 6761: nobody will ever give this name an address.
        var result = await authority.CheckAsync("no-such-host.invalid");

        result.AssertVerdict("not-open", 1);
        Assert.Equal("unresolved", result.State());
        Assert.Empty(result.Json.GetProperty("endpoints").EnumerateArray());
    }

    [LabFact(Needs = "openssl")]
    public async Task Each_address_of_a_name_has_a_state_of_its_own()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Good));

        var result = await authority.CheckAsync($"localhost:{server.Port}");

        var addresses = (await Dns.GetHostAddressesAsync("localhost")).Where(address => address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6);
        var states = result.Json.GetProperty("endpoints").EnumerateArray().ToDictionary(endpoint => endpoint.Text("address"), endpoint => endpoint.Text("state"));
        Assert.Equal(addresses.Select(address => address.ToString()).Order(), states.Keys.Order());
        Assert.Equal("open", states["127.0.0.1"]);
        Assert.DoesNotContain("open", states.Where(state => state.Key != "127.0.0.1").Select(state => state.Value));
    }

    [LabTheory(Needs = Need.Namespaces)]
    [InlineData("accept", "closed")]
    [InlineData("reject with tcp reset", "closed")]
    [InlineData("drop", "filtered")]
    [InlineData("reject with icmpx type admin-prohibited", "filtered")]
    [InlineData("reject with icmpx type host-unreachable", "unreachable")]
    [InlineData("reject with icmpx type no-route", "unreachable")]
    public async Task What_a_firewall_does_is_the_state(string statement, string state)
    {
        var port = LoopbackPort.Free();
        network.Pair.OnPort(port, statement);

        foreach (var address in new[] { NetworkPair.ServerAddress, $"[{NetworkPair.ServerAddress6}]" })
        {
            var result = await CheckInsideAsync($"{address}:{port}");
            result.AssertVerdict("not-open", 1);
            Assert.True(result.State() == state, $"{address}: {statement} should be {state}: {result}");
        }
    }

    [LabFact(Needs = Need.Namespaces)]
    public async Task A_port_unreachable_message_is_not_mistaken_for_silence()
    {
        var port = LoopbackPort.Free();
        network.Pair.OnPort(port, "reject with icmpx type port-unreachable");

        var result = await CheckInsideAsync($"{NetworkPair.ServerAddress}:{port}");

        result.AssertVerdict("not-open", 1);
        Assert.Contains("port unreachable", result.Endpoint().Text("answer"), StringComparison.OrdinalIgnoreCase);
        Assert.True(result.Elapsed < TimeSpan.FromSeconds(3), result.ToString());
    }

    [LabTheory(Needs = Need.Namespaces)]
    [InlineData(NetworkPair.AbsentAddress)]
    [InlineData(NetworkPair.UnroutedAddress)]
    public async Task An_address_that_cannot_be_reached_is_unreachable(string address)
    {
        var result = await CheckInsideAsync($"{address}:{Port}", timeout: 8);

        result.AssertVerdict("not-open", 1);
        Assert.Equal("unreachable", result.State());
    }

    [LabTheory(Needs = Need.Namespaces + ", openssl")]
    [InlineData(NetworkPair.ServerAddress)]
    [InlineData($"[{NetworkPair.ServerAddress6}]")]
    public async Task An_open_port_is_open_over_both_families(string address)
    {
        var port = LoopbackPort.Free();
        using var server = OpenSslServer.StartIn(network.Pair.Server, port, authority.Issue(Leaf.Good));

        var result = await CheckInsideAsync($"{address}:{port}");

        Assert.Equal("open", result.State());
        Assert.Equal("yes", result.Version("tls13"));
    }

    private Task<CliResult> CheckInsideAsync(string target, int timeout = 3) =>
        SallyportProcess.RunAsync(network.Pair.AsClient, ["check", target, "--ca", authority.RootFile, "--format", "json", "--timeout", $"{timeout}"], "");

    /// <summary>One pair for all tests of the class, made by the first that may.</summary>
    public sealed class Network : IDisposable
    {
        private readonly Lazy<NetworkPair> _pair = new(() => new NetworkPair());

        public NetworkPair Pair => _pair.Value;

        public void Dispose()
        {
            if (_pair.IsValueCreated) _pair.Value.Dispose();
        }
    }
}
