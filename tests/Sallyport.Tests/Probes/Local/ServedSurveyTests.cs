using System.Net;
using Sallyport.Observations;
using Sallyport.Observations.Local;
using Sallyport.Probes.Local;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Probes.Local;

/// <summary>Listeners of this machine that are asked for their certificates, or answer though they are none.</summary>
public sealed class ServedSurveyTests
{
    [Fact]
    public async Task A_configured_listener_is_asked_without_a_name_and_for_each_literal_one()
    {
        await using var server = SecureServer.Of((_, _) => Task.CompletedTask);

        var seen = await CompleteAsync(Machine(server.Endpoint, "www.example.com", "*.example.com", "_", "127.0.0.1", "shop.example.com"));

        var fingerprint = CertificateFacts.Read(Wire.Tls.Client.Certificates.P256.RawData)!.Fingerprint;
        Assert.Equal([null, "www.example.com", "shop.example.com"], seen.Served.Select(served => served.ServerName));
        Assert.All(seen.Served, served => Assert.Equal((server.Endpoint.ToString(), fingerprint, (string?)null), (served.Asked, served.Certificate?.Fingerprint, served.Problem)));
    }

    [Fact]
    public async Task What_shows_no_certificate_is_told_with_the_reason()
    {
        await using var server = LoopbackServer.Answering("SSH-2.0-x\r\n"u8.ToArray());

        var served = Assert.Single((await CompleteAsync(Machine(server.Endpoint))).Served);

        Assert.Null(served.Certificate);
        Assert.Equal("no certificate came: the handshake was answered with something other than TLS", served.Problem);
    }

    [Fact]
    public async Task Nobody_is_asked_without_a_configuration_nor_in_another_namespace()
    {
        await using var server = LoopbackServer.Silent();
        var machine = Machine(server.Endpoint);

        Assert.Empty((await CompleteAsync(machine with { NetworkNamespace = 2 })).Served);
        Assert.Empty((await CompleteAsync(machine with { Processes = [machine.Processes[0] with { Configuration = null }] })).Served);
        Assert.Equal(0, server.Accepted);
    }

    [Fact]
    public async Task A_port_without_a_listener_that_was_seen_is_knocked_at()
    {
        await using var server = LoopbackServer.Silent();

        var seen = await CompleteAsync(Machine(server.Endpoint) with { Listeners = [] });

        Assert.Equal(new LocalAnswer(server.Endpoint.ToString(), PortState.Open), seen.Answers[0]);
        Assert.Empty(seen.Served);
    }

    [Fact]
    public async Task Where_the_connection_went_is_asked_while_it_stands()
    {
        await using var server = LoopbackServer.Silent();
        IPEndPoint? from = null;

        var seen = await ServedSurvey.CompleteAsync(Machine(server.Endpoint) with { Listeners = [] }, TimeProvider.System, CancellationToken.None, (here, there) =>
        {
            if (there.Equals(server.Endpoint)) from = here;
            return new Redirection("172.17.0.2:8443", null);
        });

        Assert.Equal("172.17.0.2:8443", seen.Answers[0].Redirection?.SentTo);
        Assert.True(from is { Port: > 0 } && IPAddress.IsLoopback(from.Address), $"{from}");
    }

    private static Task<MachineObservation> CompleteAsync(MachineObservation seen) => ServedSurvey.CompleteAsync(seen, TimeProvider.System, CancellationToken.None);

    private static MachineObservation Machine(IPEndPoint endpoint, params string[] names)
    {
        var holder = Holders.Serving(Holders.Old, Holders.Old);
        var certificate = holder.Configuration!.Certificates[0] with { Listens = [new ConfiguredListen("ssl", endpoint.ToString(), Tls: true)], Names = [.. names] };
        var process = holder.Process with { Configuration = holder.Configuration with { Certificates = [certificate] } };
        return Holders.Machine(holder with { Process = process }) with
        {
            Port = (ushort)endpoint.Port,
            NetworkNamespace = 1,
            Listeners = [Holders.Listener(process.Pid) with { Address = endpoint.Address.ToString(), Port = (ushort)endpoint.Port }],
        };
    }
}
