using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Sallyport.Observations.Names;
using Sallyport.Probes.Dns;
using Sallyport.Tests.Wire.Dns;
using Sallyport.Wire.Dns;
using Xunit;

namespace Sallyport.Tests.Probes.Dns;

public sealed class DnsClientTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private static readonly DnsReply Known = new("example.com", DnsRecordType.Caa) { Data = [DnsReply.Caa("issue", "ca.example")] };

    [Fact]
    public async Task An_answer_is_kept_as_it_came()
    {
        await using var resolver = ScriptedResolver.Knowing(Known);

        var seen = await AskAsync(resolver.Endpoint);

        Assert.Equal((null, false, resolver.Endpoint.ToString()), (seen.Failure, seen.OverTcp, seen.Resolver));
        Assert.Single(NameAnswer.Of(seen, "here").Records);
    }

    [Fact]
    public async Task A_truncated_answer_is_asked_for_over_TCP()
    {
        var large = Known with { Data = [.. Enumerable.Range(0, 200).Select(i => DnsReply.Caa("issue", $"ca{i}.example"))] };
        await using var resolver = new ScriptedResolver((bare, overTcp) => [(overTcp ? large with { Id = bare.Id } : bare with { Truncated = true }).Bytes()]);

        var seen = await AskAsync(resolver.Endpoint);

        Assert.Equal((null, true, 200), (seen.Failure, seen.OverTcp, NameAnswer.Of(seen, "here").Records.Length));
        Assert.Equal([false, true], resolver.Asked.Select(one => one.OverTcp));
    }

    [Fact]
    public async Task Datagrams_with_another_number_question_or_form_are_left_alone()
    {
        await using var resolver = new ScriptedResolver((bare, _) =>
        [
            (bare with { Id = (ushort)(bare.Id + 1), Data = [DnsReply.Caa("issue", "evil.example")] }).Bytes(),
            (bare with { Name = "evil.example", Data = [DnsReply.Caa("issue", "evil.example")] }).Bytes(),
            (bare with { Type = DnsRecordType.A }).Bytes(),
            [1, 2, 3],
            (Known with { Id = bare.Id }).Bytes(),
        ]);

        var seen = await AskAsync(resolver.Endpoint);

        Assert.Equal("ca.example", CaaRecord.Read(Assert.Single(NameAnswer.Of(seen, "here").Records).Data.Span).Value.Authority);
    }

    [Fact]
    public async Task Every_question_has_a_number_and_a_port_of_its_own()
    {
        var numbers = new System.Collections.Concurrent.ConcurrentBag<ushort>();
        await using var resolver = new ScriptedResolver((bare, _) =>
        {
            numbers.Add(bare.Id);
            return [bare.Bytes()];
        });

        for (var i = 0; i < 16; i++) await AskAsync(resolver.Endpoint);

        Assert.InRange(numbers.Distinct().Count(), 14, 16);
        Assert.InRange(resolver.Ports, 14, 16);
    }

    [Fact]
    public async Task A_lost_datagram_is_asked_for_again()
    {
        var first = true;
        await using var resolver = new ScriptedResolver((bare, _) =>
        {
            if (!first) return [(Known with { Id = bare.Id }).Bytes()];
            first = false;
            return [];
        });

        Assert.Null((await AskAsync(resolver.Endpoint)).Failure);
        Assert.Equal(2, resolver.Asked.Count);
    }

    [Fact]
    public async Task The_second_resolver_is_asked_when_nothing_listens_at_the_first()
    {
        await using var resolver = ScriptedResolver.Knowing(Known);
        using var unused = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        unused.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var seen = await AskAsync((IPEndPoint)unused.LocalEndPoint!, resolver.Endpoint);

        Assert.Equal((null, resolver.Endpoint.ToString()), (seen.Failure, seen.Resolver));
        Assert.InRange(seen.Took, TimeSpan.Zero, Limit / 2);
    }

    [Fact]
    public async Task A_resolver_that_says_nothing_is_given_up_in_time()
    {
        await using var resolver = new ScriptedResolver((_, _) => []);
        var client = new DnsClient([resolver.Endpoint], TimeSpan.FromMilliseconds(300), TimeProvider.System);

        var seen = await client.AskAsync("example.com", DnsRecordType.Caa, CancellationToken.None);

        Assert.Contains("did not answer in time", seen.Failure, StringComparison.Ordinal);
        Assert.InRange(seen.Took, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Without_a_resolver_the_reason_names_the_option() => Assert.Contains("--resolver", (await AskAsync()).Failure, StringComparison.Ordinal);

    [Theory]
    [InlineData("192.0.2.53", "192.0.2.53:53")]
    [InlineData("192.0.2.53:5353", "192.0.2.53:5353")]
    [InlineData("2001:db8::53", "[2001:db8::53]:53")]
    [InlineData("[::1]:5353", "[::1]:5353")]
    [InlineData("resolver.example", null)]
    [InlineData("192.0.2.53:0", null)]
    [InlineData("192.0.2.53:70000", null)]
    public void A_resolver_is_named_by_its_address(string text, string? read) => Assert.Equal(read, ResolverAddresses.Parse(text)?.ToString());

    [Fact]
    public void The_systems_resolvers_are_the_first_three_of_its_file() => Assert.Equal(
        ["192.0.2.1:53", "[2001:db8::1]:53", "192.0.2.3:53"],
        ResolverAddresses.Read(["# nameserver 9.9.9.9", "search example.com", "nameserver 192.0.2.1", "nameserver\t2001:db8::1 # six", "nameserver nonsense", "nameserver 192.0.2.3", "nameserver 192.0.2.4"]).Select(server => server.ToString()));

    private static async Task<NameExchange> AskAsync(params IPEndPoint[] servers)
    {
        var client = new DnsClient([.. servers], Limit, TimeProvider.System);
        return await client.AskAsync("example.com", DnsRecordType.Caa, CancellationToken.None);
    }
}
