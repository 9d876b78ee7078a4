using Sallyport.Host.Linux;
using Xunit;

namespace Sallyport.Tests.Host.Linux;

/// <summary>A folder made as /proc shows descriptors: the kernel's limit on this machine may be below what a process elsewhere has open.</summary>
public sealed class DescriptorScanTests : IDisposable
{
    private const int Count = 100_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sallyport-descriptors-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Of_a_hundred_thousand_descriptors_those_that_are_sought_are_found_and_no_others()
    {
        for (var descriptor = 0; descriptor < Count; descriptor++) File.CreateSymbolicLink(Path.Combine(_folder.FullName, $"{descriptor}"), descriptor % 10 == 9 ? $"/tmp/socket:[{descriptor}]" : $"socket:[{1_000_000 + descriptor}]");
        var found = new List<SocketDescriptor>();

        var error = new DescriptorScan([1_000_000, 1_050_000, 1_099_998, 9, 99_999, 1_000_009]).Scan(_folder.FullName, 812, 0, found);

        Assert.Equal(0, error);
        Assert.Equal([new SocketDescriptor(1_000_000, 812, 0, 0), new SocketDescriptor(1_050_000, 812, 0, 50_000), new SocketDescriptor(1_099_998, 812, 0, 99_998)], found.OrderBy(one => one.Descriptor));
    }

    [Fact]
    public void A_folder_that_is_gone_is_an_error_and_not_empty() => Assert.True(DescriptorScan.IsGone(new DescriptorScan([1]).Scan(Path.Combine(_folder.FullName, "gone"), 812, 0, [])));
}
