using System.Text;
using Sallyport.Observations;
using Sallyport.Probes.Service;
using Xunit;

namespace Sallyport.Tests.Probes.Service;

public sealed class ServiceProbeTests
{
    [Theory]
    [InlineData("", ServiceKind.Silent)]
    [InlineData("HTTP/1.1 400 Bad Request\r\n", ServiceKind.PlainHttp)]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n", ServiceKind.PlainHttp)]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", ServiceKind.Ssh)]
    [InlineData("SSH-", ServiceKind.Ssh)]
    [InlineData("\u0016\u0003\u0001", ServiceKind.Tls)]
    [InlineData("\u0015\u0003\u0001\0\u0002\u0002\u0028", ServiceKind.Tls)]
    [InlineData("220 mail ESMTP\r\n", ServiceKind.Other)]
    [InlineData("\u0016\u0002", ServiceKind.Other)]
    [InlineData("<!DOCTYPE HTML>\n<html lang=\"en\">", ServiceKind.PlainHttp)]
    [InlineData("\r\n<HTML><head>", ServiceKind.PlainHttp)]
    [InlineData("<?xml version='1.0'?><stream:stream", ServiceKind.Other)]
    [InlineData("<htm", ServiceKind.Other)]
    [InlineData("\u001b[31mhello", ServiceKind.Other)]
    public void The_first_bytes_tell_the_kind(string bytes, ServiceKind kind) =>
        Assert.Equal(kind, ServiceProbe.Classify(Encoding.Latin1.GetBytes(bytes)));

    [Fact]
    public void At_most_four_kibibytes_are_kept()
    {
        var answer = ServiceProbe.FromHello(new byte[5000]);

        Assert.Equal((ServiceKind.Other, 4096, "a TLS hello"), (answer.Kind, answer.Bytes.Length, answer.Asked));
    }
}
