using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.Netlink;
using Xunit;

namespace Sallyport.Tests.Wire.Netlink;

/// <summary>What is asked of the kernel's connection tracking and how its answer is read (linux/netfilter/nfnetlink_conntrack.h).</summary>
public sealed class TrackedConnectionTests
{
    private static readonly IPEndPoint Client = new(IPAddress.Parse("192.0.2.7"), 40000);
    private static readonly IPEndPoint Port = new(IPAddress.Parse("192.0.2.1"), 443);

    /// <summary>As a kernel sends it for a connection to 192.0.2.1:443 that was translated to 172.17.0.2:8443, with its status behind the tuples.</summary>
    private static readonly byte[] Answer = Convert.FromHexString(
        "02000000" +
        "34000180" + "14000180" + "08000100C0000207" + "08000200C0000201" + "1C000280" + "0500010006000000" + "060002009C400000" + "0600030001BB0000" +
        "34000280" + "14000180" + "08000100AC110002" + "08000200C0000207" + "1C000280" + "0500010006000000" + "0600020020FB0000" + "060003009C400000" +
        "080003000000002E");

    [Fact]
    public void A_connection_is_asked_for_by_the_direction_in_which_it_was_begun()
    {
        var request = new byte[TrackedConnection.MostRequest];

        var length = TrackedConnection.WriteRequest(request, Client, Port);

        Assert.Equal(
            "48000000" + "01010500" + "0000000000000000" + "02000000" +
            "34000180" + "14000180" + "08000100C0000207" + "08000200C0000201" + "1C000280" + "0500010006000000" + "060002009C400000" + "0600030001BB0000",
            Convert.ToHexString(request[..length]));
    }

    [Fact]
    public void One_over_IPv6_takes_all_the_room_there_is()
    {
        var request = new byte[TrackedConnection.MostRequest];

        var length = TrackedConnection.WriteRequest(request, new IPEndPoint(IPAddress.Parse("2001:db8::7"), 40000), new IPEndPoint(IPAddress.Parse("2001:db8::1"), 443));

        Assert.Equal(TrackedConnection.MostRequest, length);
        Assert.Equal(length, BitConverter.ToInt32(request));
        Assert.Equal("14000300" + "20010DB8000000000000000000000007" + "14000400" + "20010DB8000000000000000000000001", Convert.ToHexString(request[28..68]));
    }

    [Fact]
    public void Both_directions_are_read()
    {
        var connection = TrackedConnection.Read(Answer).Value;

        Assert.Equal(new ConnectionTuple(Client, Port), connection.Original);
        Assert.Equal(new ConnectionTuple(new IPEndPoint(IPAddress.Parse("172.17.0.2"), 8443), Client), connection.Reply);
    }

    [Fact]
    public void One_cut_short_anywhere_before_its_status_is_none() =>
        Assert.All(Enumerable.Range(0, Answer.Length - 8), length => Assert.False(TrackedConnection.Read(Answer.AsSpan(0, length)).IsOk, $"{length} bytes"));

    [Fact]
    public void No_bytes_are_too_odd()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes => TrackedConnection.Read(bytes) is { IsOk: false } or { Value: not null }));
        Check.QuickThrowOnFailure(Prop.ForAll<PositiveInt, byte>((place, value) =>
        {
            var changed = (byte[])Answer.Clone();
            changed[place.Get % changed.Length] = value;
            return TrackedConnection.Read(changed) is { IsOk: false } or { Value: not null };
        }));
    }
}
