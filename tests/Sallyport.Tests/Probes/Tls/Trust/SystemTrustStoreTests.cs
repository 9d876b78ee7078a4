using Sallyport.Certificates;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Tests.Certificates;
using Xunit;
using static Sallyport.Tests.Certificates.CertificateSpec;

namespace Sallyport.Tests.Probes.Tls.Trust;

public sealed class SystemTrustStoreTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("sallyport-trust");
    private readonly Issued _root = Issued.Root("root");
    private readonly Issued _other = Issued.Root("other");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void Only_the_anchors_that_matter_to_a_chain_are_handed_out()
    {
        var store = SystemTrustStore.Load(new([Write("bundle.pem", _root, _other)], [], IsChosen: true));
        var leaf = _root.Issue(Server("a.example"));

        var anchors = store.FindAnchors([leaf.Certificate]);

        Assert.Equal("root", Assert.Single(anchors).Subject.CommonName);
        Assert.IsType<PathOutcome.Trusted>(PathBuilder.Build(new([leaf.Certificate], anchors, Now)));
        Assert.Equal(2, store.Count);
    }

    [Fact]
    public void A_presented_root_finds_itself() =>
        Assert.Single(SystemTrustStore.Load(new([Write("b.pem", _root)], [], IsChosen: true)).FindAnchors([_root.Certificate, _root.Certificate]));

    [Fact]
    public void The_same_root_twice_counts_once_and_what_cannot_be_read_is_counted_apart()
    {
        var path = Write("bundle.pem", _root, _root);
        File.AppendAllText(path, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n-----BEGIN X-----\nAAAA\n-----END X-----\n");

        var store = SystemTrustStore.Load(new([path], [], IsChosen: true));

        Assert.Equal((1, 1, path), (store.Count, store.Unreadable, store.Source));
    }

    [Fact]
    public void Of_the_usual_places_the_first_bundle_counts_and_directories_only_without_one()
    {
        var first = Write("first.pem", _root);
        var second = Write("second.pem", _other);
        var missing = Path.Combine(_directory.FullName, "missing.pem");

        Assert.Equal((1, first), Summary(new([missing, first, second], [_directory.FullName], IsChosen: false)));
        Assert.Equal(2, SystemTrustStore.Load(new([missing], [_directory.FullName], IsChosen: false)).Count);
        Assert.Equal((0, string.Empty), Summary(new([missing], [missing], IsChosen: false)));
    }

    [Fact]
    public void A_directory_named_beside_a_bundle_is_read_when_the_bundle_has_no_anchor_for_a_chain()
    {
        var file = Write("first.pem", _root);
        var directory = Directory.CreateDirectory(Path.Combine(_directory.FullName, "more"));
        File.Move(Write("second.pem", _other), Path.Combine(directory.FullName, "a.0"));
        var store = SystemTrustStore.Load(new([file], [directory.FullName], IsChosen: true));

        Assert.Single(store.FindAnchors([_root.Certificate]));
        Assert.Equal(1, store.Count);
        Assert.Single(store.FindAnchors([_other.Certificate]));
        Assert.Equal(2, store.Count);
    }

    [Fact]
    public void In_a_directory_of_hashed_names_other_files_are_passed_over()
    {
        Write("244b5494.0", _root);
        Write("other.pem", _other);

        Assert.Equal(1, SystemTrustStore.Load(new([], [_directory.FullName], IsChosen: true)).Count);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("", "", false)]
    [InlineData("/a.pem", null, true)]
    [InlineData(null, "/b:/c", true)]
    public void The_environment_names_other_places(string? file, string? directories, bool chosen)
    {
        var locations = TrustStoreLocations.From(name => name == "SSL_CERT_FILE" ? file : name == "SSL_CERT_DIR" ? directories : null);

        Assert.Equal(chosen, locations.IsChosen);
        if (chosen) Assert.Equal((file is null ? 0 : 1, directories is null ? 0 : 2), (locations.Files.Length, locations.Directories.Length));
    }

    private static (int Count, string Source) Summary(TrustStoreLocations locations)
    {
        var store = SystemTrustStore.Load(locations);
        return (store.Count, store.Source);
    }

    private string Write(string name, params Issued[] certificates)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllText(path, string.Join('\n', certificates.Select(issued => issued.Platform.ExportCertificatePem())) + "\n");
        return path;
    }
}
