using Sallyport.Observations;
using Sallyport.Probes.Tls.Fingerprints;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Probes.Tls.Fingerprints;

public sealed class JarmProbeTests
{
    private static readonly List<JarmQuestion> Questions = [.. JarmProbe.Questions("example.com")];

    [Fact]
    public void Ten_hellos_are_sent() => Assert.Equal(Jarm.Questions, Questions.Count);

    [Fact]
    public void Suites_are_arranged_as_the_fingerprint_wants_it()
    {
        Assert.Equal([69, 69, 35, 34, 69, 69, 69, 69, 64, 69], Questions.Select(question => question.Suites.Length));
        Assert.Equal([0x0016, 0x0005, 0xC012, 0xC013, 0xC012], Questions.Take(5).Select(question => (int)question.Suites[0].Id));
        Assert.Equal([0xC012, 0xC013, 0xC007], Questions[4].Suites.Take(3).Select(suite => (int)suite.Id));
        Assert.DoesNotContain(Questions[8].Suites, suite => suite.IsTls13);
    }

    [Fact]
    public void Records_and_hellos_carry_their_versions()
    {
        var sent = Questions.ConvertAll(question => question.ToRecords(null));

        Assert.Equal([0x0303, 0x0303, 0x0303, 0x0303, 0x0303, 0x0302, 0x0301, 0x0301, 0x0301, 0x0301], sent.Select(bytes => (bytes[1] << 8) | bytes[2]));
        Assert.Equal([0x0303, 0x0303, 0x0303, 0x0303, 0x0303, 0x0302, 0x0303, 0x0303, 0x0303, 0x0303], sent.Select(bytes => (bytes[9] << 8) | bytes[10]));
        Assert.Equal([true, true, false, false, false, false, true, true, true, true], sent.Select(bytes => Find(bytes, ExtensionType.SupportedVersions) is not null));
    }

    [Fact]
    public void Lists_are_turned_and_a_reserved_version_stays_in_front()
    {
        Assert.Equal([6, 3, 3, 3, 2, 3, 1], Find(Questions[0].ToRecords(null), ExtensionType.SupportedVersions)!);
        Assert.Equal([8, 3, 1, 3, 2, 3, 3, 3, 4], Find(Questions[7].ToRecords(null), ExtensionType.SupportedVersions)!);
        var last = Find(Questions[9].ToRecords(null), ExtensionType.SupportedVersions)!;
        Assert.True(Grease.Contains((ushort)((last[1] << 8) | last[2])));
        Assert.Equal([3, 4, 3, 3, 3, 2, 3, 1], last[3..]);
    }

    [Fact]
    public void A_fault_of_the_network_is_told_apart_from_a_refusal()
    {
        Assert.Equal(NetworkFault.TimedOut, JarmProbe.Read(Hellos.Met(HelloPurpose.Fingerprint, ProtocolVersion.Tls12, Hellos.Silence)).Fault);
        Assert.Equal(NetworkFault.Reset, JarmProbe.Read(Hellos.Met(HelloPurpose.Fingerprint, ProtocolVersion.Tls12, Hellos.Dropped)).Fault);
        Assert.Equal(JarmAnswer.None, JarmProbe.Read(Hellos.Met(HelloPurpose.Fingerprint, ProtocolVersion.Tls12, Hellos.Refused()) with { Received = [21, 3, 3, 0, 2, 2, 40] }));
    }

    private static byte[]? Find(byte[] records, ExtensionType type) => ClientHelloView.Read(records.AsSpan(9)).Value.Extensions.TryFind(type, out var body) ? body.ToArray() : null;
}
