using FsCheck;
using FsCheck.Fluent;
using Sallyport.Host.Linux.Programs;
using Xunit;

namespace Sallyport.Tests.Host.Linux.Programs;

/// <summary>Where programs forward connections to that do nothing else.</summary>
public sealed class ForwarderTests
{
    [Theory]
    [InlineData("/usr/bin/docker-proxy", "docker-proxy -proto tcp -host-ip 0.0.0.0 -host-port 443 -container-ip 172.17.0.2 -container-port 8443 -use-listen-fd", "172.17.0.2:8443")]
    [InlineData("/usr/libexec/docker/docker-proxy", "docker-proxy --container-ip=fd00::2 --container-port=443", "[fd00::2]:443")]
    [InlineData("/usr/bin/socat", "socat TCP-LISTEN:443,fork,reuseaddr TCP:192.0.2.7:8443", "192.0.2.7:8443")]
    [InlineData("/usr/bin/socat1", "socat -d openssl-listen:443,cert=a.pem tcp6:[2001:db8::1]:80,nodelay", "[2001:db8::1]:80")]
    public void It_is_read_from_their_words(string executable, string line, string target) => Assert.Equal(target, Forwarder.Target(executable, [.. line.Split(' ')]));

    [Theory]
    [InlineData("/usr/sbin/nginx", "nginx -container-ip 172.17.0.2 -container-port 8443")]
    [InlineData("/usr/bin/docker-proxy", "docker-proxy -container-ip 172.17.0.2")]
    [InlineData("/usr/bin/docker-proxy", "docker-proxy -container-ip 172.17.0.2 -container-port 0")]
    [InlineData("/usr/bin/docker-proxy", "docker-proxy -container-port 8443 -container-ip")]
    [InlineData("/usr/bin/socat", "socat TCP-LISTEN:443,fork TCP:backend.example:8443")]
    [InlineData("/usr/bin/socat", "socat TCP-LISTEN:443 EXEC:/bin/cat")]
    [InlineData("/usr/bin/socat", "socat")]
    public void Nothing_is_read_where_nothing_stands(string executable, string line) => Assert.Null(Forwarder.Target(executable, [.. line.Split(' ')]));

    [Fact]
    public void No_words_are_too_odd() => Check.QuickThrowOnFailure(Prop.ForAll<string[], bool>((words, docker) => Forwarder.Target(docker ? "docker-proxy" : "socat", [.. words.Select(word => word ?? "")]) is null or { Length: > 3 }));
}
