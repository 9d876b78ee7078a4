using System.Net;
using Sallyport.Host.Linux;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Linux;

/// <summary>What the kernel's answer about a connection says of where it went.</summary>
public sealed class ConnectionTrackingTests
{
    private const string Tuples =
        "02000000" +
        "34000180" + "14000180" + "08000100C0000207" + "08000200C0000201" + "1C000280" + "0500010006000000" + "060002009C400000" + "0600030001BB0000" +
        "34000280" + "14000180" + "08000100C0000201" + "08000200C0000207" + "1C000280" + "0500010006000000" + "06000200PORT0000" + "060003009C400000";

    private static readonly IPEndPoint Port = new(IPAddress.Parse("192.0.2.1"), 443);

    [Fact]
    public void Another_answer_than_the_one_asked_is_where_it_was_sent_on_to() => Assert.Equal(new Redirection("192.0.2.1:8443", null), Read(Connection("20FB")));

    [Fact]
    public void The_one_asked_is_no_redirection() => Assert.Equal(new Redirection(null, null), Read(Connection("01BB")));

    [Theory]
    [InlineData("24000000" + "0200000000000000" + "00000000" + "FFFFFFFF", "where it goes on to is told to the superuser alone")]
    [InlineData("24000000" + "0200000000000000" + "00000000" + "FEFFFFFF", "the kernel does not track the connection")]
    [InlineData("24000000" + "0200000000000000" + "00000000" + "EAFFFFFF", "the kernel refused to tell where it goes on to (error 22)")]
    [InlineData("24000000" + "0700000000000000" + "00000000" + "00000000", "the kernel's answer about the connection could not be read")]
    [InlineData("FF", "the kernel's answer about the connection could not be read")]
    public void A_refusal_is_told_with_its_reason(string start, string problem)
    {
        var datagram = Convert.FromHexString(start).Concat(new byte[16]).ToArray();

        Assert.Equal(new Redirection(null, problem), Read(start.Length < 8 ? datagram[..1] : datagram));
    }

    private static Redirection Read(byte[] datagram) => ConnectionTracking.Read(datagram, Port);

    private static byte[] Connection(string port)
    {
        var body = Convert.FromHexString(Tuples.Replace("PORT", port, StringComparison.Ordinal));
        return [.. BitConverter.GetBytes(16 + body.Length), 0x00, 0x01, .. new byte[10], .. body];
    }
}
