using System.Text.Json;
using Sallyport.Certificates;
using Sallyport.Observations.Json;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Certificates;

public sealed class ServedCertificateTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_certificate_matches_on_the_port_that_was_asked()
    {
        var served = Facts("one", "a.example", 0);

        Assert.Equal(new ServedMatch.Matches("/b", "/conf", 2), ServedCertificate.Compare(served, 443, Configured(One("/a", 1, served, 8443), One("/b", 2, served, 443))));
    }

    [Fact]
    public void A_later_certificate_for_the_same_name_was_renewed_and_not_reloaded() =>
        Assert.Equal(new ServedMatch.RenewedNotReloaded("/a", "/conf", 1, Day), ServedCertificate.Compare(Facts("old", "a.example", 0), 443, Configured(One("/a", 1, Facts("new", "a.example", 60)))));

    [Fact]
    public void A_later_certificate_with_the_same_key_was_renewed_whatever_its_names() =>
        Assert.IsType<ServedMatch.RenewedNotReloaded>(ServedCertificate.Compare(Facts("old", "a.example", 0), 443, Configured(One("/a", 1, Facts("new", "b.example", 60) with { KeyFingerprint = "key old" }))));

    [Fact]
    public void A_certificate_that_no_file_fits_is_foreign() =>
        Assert.Equal(new ServedMatch.ForeignCertificate(), ServedCertificate.Compare(Facts("x", "x.example", 0), 443, Configured(One("/a", 1, Facts("a", "a.example", 0)))));

    [Fact]
    public void An_earlier_certificate_in_the_file_leaves_it_open() =>
        Assert.IsType<ServedMatch.Undecidable>(ServedCertificate.Compare(Facts("new", "a.example", 60), 443, Configured(One("/a", 1, Facts("old", "a.example", 0)))));

    [Fact]
    public void A_file_that_cannot_be_read_leaves_it_open() =>
        Assert.Equal(new ServedMatch.Undecidable("/a may not be read"), ServedCertificate.Compare(Facts("x", "x.example", 0), 443, Configured(One("/a", 1, null))));

    [Fact]
    public void A_gap_leaves_it_open() =>
        Assert.Equal(
            new ServedMatch.Undecidable("/conf:7: why"),
            ServedCertificate.Compare(Facts("x", "x.example", 0), 443, Configured(One("/a", 1, Facts("a", "a.example", 0))) with { Gaps = [new("/conf", 7, "why")] }));

    [Fact]
    public void No_certificate_at_all_leaves_it_open() => Assert.IsType<ServedMatch.Undecidable>(ServedCertificate.Compare(Facts("x", "x.example", 0), 443, Configured()));

    [Fact]
    public void A_configuration_comes_back_from_JSON_as_it_was()
    {
        var before = Configured(One("/a", 1, Facts("a", "a.example", 0)), One("/b", 2, null)) with { Files = ["/conf"], Gaps = [new("/conf", 7, "why")] };
        var text = JsonSerializer.Serialize(before, LocalJson.Default.ServerConfiguration);

        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize(text, LocalJson.Default.ServerConfiguration), LocalJson.Default.ServerConfiguration));
        Assert.Contains("\"fingerprint\":\"a\"", text, StringComparison.Ordinal);
    }

    private static CertificateFacts Facts(string fingerprint, string name, int day) => new()
    {
        Fingerprint = fingerprint, KeyFingerprint = $"key {fingerprint}", Subject = $"CN={name}", Issuer = "CN=authority", Names = [name], NotBefore = Day.AddDays(day), NotAfter = Day.AddDays(day + 90),
    };

    private static ConfiguredCertificate One(string path, int line, CertificateFacts? leaf, int port = 443) => new()
    {
        Server = ConfiguredServer.Nginx, File = "/conf", Line = line, CertificatePath = path, Listens = [new($"{port}", $"0.0.0.0:{port}", Tls: true)],
        Certificate = leaf is null ? new() { Unreadable = "may not be read" } : new() { Leaf = leaf, ModifiedAt = Day },
    };

    private static ServerConfiguration Configured(params ConfiguredCertificate[] certificates) => new() { Server = ConfiguredServer.Nginx, Certificates = [.. certificates] };
}
