using System.Security.Cryptography.X509Certificates;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Tests.Certificates;
using Sallyport.Wire;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Ocsp;
using Xunit;

namespace Sallyport.Tests.Wire.X509;

/// <summary>Whatever certificate there is, reading it agrees with the platform; whatever the bytes are, reading them ends in a result.</summary>
public sealed class AgreementTests
{
    private static readonly byte[] Rich = Issued.Root("root").Issue(CertificateSpec.Server("a.example", "*.b.example") with
    {
        Addresses = ["192.0.2.1"],
        IsAuthority = false,
        PermittedDns = ["example"],
        IssuerUrls = ["http://ca.example/"],
        KeyUsage = X509KeyUsageFlags.DigitalSignature,
    }).Platform.RawData;

    [Fact]
    public void Generated_certificates_agree_with_the_platform_in_every_field() =>
        Prop.ForAll<NonEmptyString, PositiveInt>((name, days) =>
        {
            var common = new string([.. name.Get.Where(c => char.IsLetterOrDigit(c) && c < 0x500)]) + "x";
            var spec = CertificateSpec.Server("a.example") with { Name = common, NotAfter = CertificateSpec.Now.AddDays(days.Get * 300) };
            Agree(Issued.SelfSigned(spec).Platform);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [SystemBundleFact]
    public void Every_root_of_the_system_bundle_agrees_with_the_platform_in_every_field()
    {
        var roots = new X509Certificate2Collection();
        roots.ImportFromPemFile(SystemBundleFactAttribute.Path);

        Assert.NotEmpty(roots);
        Assert.All(roots, Agree);
    }

    [Fact]
    public void Every_prefix_of_a_certificate_needs_more_bytes()
    {
        for (var length = 0; length < Rich.Length; length++)
        {
            var result = Certificate.Read(Rich.AsMemory(0, length));
            Assert.Equal(ParseStatus.NeedMore, result.Status);
            Assert.InRange(length + result.Consumed, length + 1, Rich.Length);
        }

        Assert.True(Certificate.Read(Rich).IsOk);
    }

    [Fact]
    public void Random_bytes_end_in_a_result() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            Exhaust(Certificate.Read(bytes));
            _ = OcspResponse.Read(bytes).Status;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mutated_certificates_end_in_a_result_that_lies_inside_the_input() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var bytes = Rich.ToArray();
            for (var i = random.Next(1, 6); i > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Exhaust(Certificate.Read(bytes));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    private static void Exhaust(ParseResult<Certificate> result)
    {
        if (result.Status == ParseStatus.Malformed) Assert.False(string.IsNullOrEmpty(result.Reason));
        if (!result.IsOk) return;

        var certificate = result.Value;
        Assert.InRange(result.Consumed, 1, certificate.Der.Length);
        _ = certificate.Subject.ToString() + certificate.Issuer + certificate.PublicKey + certificate.SignatureAlgorithm + certificate.IsSelfIssued;
        _ = certificate.Issuer.GetHashCode() + certificate.Extensions.All.Sum(extension => extension.Name.Length);
        _ = certificate.Extensions.SubjectAltName?.All.Sum(name => name.Text.Length);
    }

    private static void Agree(X509Certificate2 platform)
    {
        var result = Certificate.Read(platform.RawData);
        Assert.Null(result.Reason);
        var read = result.Value;

        Assert.Equal(platform.RawData.Length, result.Consumed);
        Assert.Equal(platform.Version, read.Version);
        Assert.Equal(platform.SerialNumberBytes.ToArray(), read.SerialNumber.ToArray());
        Assert.Equal(platform.SubjectName.RawData, read.Subject.Encoded.ToArray());
        Assert.Equal(platform.IssuerName.RawData, read.Issuer.Encoded.ToArray());
        Assert.Equal(platform.NotBefore.ToUniversalTime(), read.NotBefore.UtcDateTime);
        Assert.Equal(platform.NotAfter.ToUniversalTime(), read.NotAfter.UtcDateTime);
        Assert.Equal(platform.SignatureAlgorithm.Value, read.SignatureAlgorithmIdentifier.Algorithm.ToString());
        Assert.Equal(platform.PublicKey.ExportSubjectPublicKeyInfo(), read.PublicKey.Encoded.ToArray());
        Assert.Equal(platform.GetNameInfo(X509NameType.SimpleName, forIssuer: false), read.Subject.CommonName ?? read.Subject.Attributes[^1].Text);
        AgreeOnKey(platform, read);
        AgreeOnExtensions(platform, read);
    }

    private static void AgreeOnKey(X509Certificate2 platform, Certificate read)
    {
        using var rsa = platform.GetRSAPublicKey();
        using var ecdsa = platform.GetECDsaPublicKey();
        Assert.Equal((rsa?.KeySize ?? ecdsa?.KeySize)!.Value, read.PublicKey.Bits);
        if (rsa is not null) Assert.Equal(rsa.ExportParameters(includePrivateParameters: false).Modulus, read.PublicKey.Modulus.ToArray());
    }

    private static void AgreeOnExtensions(X509Certificate2 platform, Certificate read)
    {
        Assert.Equal(platform.Extensions.Select(e => (e.Oid!.Value!, e.Critical)), read.Extensions.All.Select(e => (e.Type.ToString(), e.IsCritical)));
        Assert.Empty(read.Extensions.Malformed);
        if (platform.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is { } constraints)
            Assert.Equal((constraints.CertificateAuthority, constraints.HasPathLengthConstraint), (read.Extensions.BasicConstraints!.IsAuthority, read.Extensions.BasicConstraints.PathLength is not null));
        if (platform.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault() is { } key)
            Assert.Equal(key.SubjectKeyIdentifierBytes.ToArray(), read.Extensions.SubjectKeyIdentifier!.Value.ToArray());
        if (platform.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault() is { } names)
            Assert.Equal(names.EnumerateDnsNames(), read.Extensions.SubjectAltName!.Dns);
    }
}
