using System.Net.Sockets;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Xunit;

namespace Sallyport.Tests.Probes.Dialing;

public sealed class SocketErrorsTests
{
    [Theory]
    [InlineData(SocketError.ConnectionRefused, PortState.Closed)]
    [InlineData(SocketError.TimedOut, PortState.Filtered)]
    [InlineData(SocketError.NetworkUnreachable, PortState.Unreachable)]
    [InlineData(SocketError.HostUnreachable, PortState.Unreachable)]
    [InlineData(SocketError.AccessDenied, PortState.Unreachable)]
    [InlineData(SocketError.AddressFamilyNotSupported, PortState.Unreachable)]
    [InlineData(SocketError.TooManyOpenSockets, PortState.Unreachable)]
    public void Only_a_reset_closes_and_only_silence_filters(SocketError error, PortState state) => Assert.Equal(state, SocketErrors.Answer(error).State);

    [Fact]
    public void An_error_without_a_sentence_is_told_by_its_number() =>
        Assert.Contains($"{(int)SocketError.TooManyOpenSockets}", SocketErrors.Answer(SocketError.TooManyOpenSockets).Words, StringComparison.Ordinal);
}
