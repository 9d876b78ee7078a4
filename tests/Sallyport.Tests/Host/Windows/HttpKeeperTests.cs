using Sallyport.Host.Windows;
using Sallyport.Wire.Windows;
using Xunit;

namespace Sallyport.Tests.Host.Windows;

public sealed class HttpKeeperTests
{
    private static readonly RequestQueue Pool = new("DefaultAppPool", [4, 2688], [new RegisteredUrl("HTTPS://+:443/", "+", 443), new RegisteredUrl("HTTP://+:80/", "+", 80)]);
    private static readonly CertificateBinding Bound = new("::", 443, null, "01ff", Guid.Empty);

    [Fact]
    public void The_queues_and_certificates_of_the_port_are_told()
    {
        var kernel = HttpKeeper.Of(443, [Pool], [Bound, new CertificateBinding(string.Empty, 443, "www.example.com", "02", Guid.Empty), Bound with { Port = 8443 }]);

        Assert.Equal("http.sys", kernel.Name);
        Assert.Equal(["HTTPS://+:443/"], Assert.Single(kernel.Queues).Urls.ToArray());
        Assert.Equal(["[::]:443", "www.example.com:443"], kernel.Certificates.Select(certificate => certificate.Binding));
    }

    [Fact]
    public void The_kernel_itself_is_never_attached() => Assert.Equal([2688], Assert.Single(HttpKeeper.Of(443, [Pool], []).Queues).Processes.ToArray());

    [Fact]
    public void A_port_without_queue_and_certificate_is_some_drivers() => Assert.Equal("a driver", HttpKeeper.Of(445, [Pool], [Bound]).Name);

    [Theory]
    [InlineData(false, 24, 16)]
    [InlineData(true, 152, 144)]
    public void A_question_has_its_kind_in_front_and_its_number_behind_the_key(bool named, int length, int place)
    {
        var question = HttpBindings.Question(named, 258);

        Assert.Equal((length, (byte)1, (byte)2, (byte)1), (question.Length, question[0], question[place], question[place + 1]));
    }
}
