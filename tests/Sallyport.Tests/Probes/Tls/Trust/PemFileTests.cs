using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Tests.Certificates;
using Xunit;

namespace Sallyport.Tests.Probes.Tls.Trust;

public sealed class PemFileTests
{
    private static readonly X509Certificate2 One = Issued.Root("one").Platform;
    private static readonly X509Certificate2 Two = Issued.Root("two").Platform;

    [Fact]
    public void Certificates_are_found_between_other_text()
    {
        var text = $"# a comment\r\n{One.ExportCertificatePem().ReplaceLineEndings("\r\n")}\nsubject=two\n{Two.ExportCertificatePem()}";

        var certificates = Assert.IsType<PemFileResult.Certificates>(Parse(text)).All;

        Assert.Equal(["one", "two"], certificates.Select(certificate => certificate.Subject.CommonName));
    }

    [Fact]
    public void One_certificate_in_DER_is_taken_too() =>
        Assert.Single(Assert.IsType<PemFileResult.Certificates>(PemFile.Parse("x", One.RawData)).All);

    [Theory]
    [InlineData("\n\n-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n", "line 3 is not a PEM certificate (found RSA PRIVATE KEY)")]
    [InlineData("-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n", "line 1 begins a certificate that is not base64 or has no END line")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n", "line 1 begins a certificate that is not base64 or has no END line")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----\n", "line 1 begins a certificate that cannot be parsed (another element was expected here, byte 2)")]
    [InlineData("hello", "it holds no PEM block and is not DER")]
    [InlineData("", "it holds no PEM block and is not DER")]
    [InlineData("0", "it is not a certificate in DER (cut or followed by other bytes)")]
    [InlineData("-----BEGIN ", "line 1 is not a PEM certificate (found )")]
    public void A_file_that_is_something_else_says_what_and_where(string text, string cause)
    {
        var rejected = Assert.IsType<PemFileResult.Rejected>(Parse(text));

        Assert.Equal((cause, false), (rejected.Cause, rejected.IsMissing));
        Assert.Contains("openssl x509", rejected.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void One_wrong_block_among_good_ones_rejects_the_file()
    {
        var text = One.ExportCertificatePem() + "\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";

        var line = One.ExportCertificatePem().Count(c => c == '\n') + 2;
        Assert.StartsWith($"line {line} is not", Assert.IsType<PemFileResult.Rejected>(Parse(text)).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_missing_and_a_directory_cannot_be_read()
    {
        var missing = Assert.IsType<PemFileResult.Rejected>(PemFile.ReadCertificates(Path.Combine(AppContext.BaseDirectory, "no such file.pem")));
        var directory = Assert.IsType<PemFileResult.Rejected>(PemFile.ReadCertificates(AppContext.BaseDirectory));

        Assert.Equal(("there is no such file", true), (missing.Cause, missing.IsMissing));
        Assert.Equal(("it cannot be read", true), (directory.Cause, directory.IsMissing));
    }

    private static PemFileResult Parse(string text) => PemFile.Parse("x.pem", Encoding.UTF8.GetBytes(text));
}
