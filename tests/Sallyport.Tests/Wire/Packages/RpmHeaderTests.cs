using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Packages;
using Xunit;

namespace Sallyport.Tests.Wire.Packages;

public sealed class RpmHeaderTests
{
    private static readonly byte[] Whole = new RpmHeaderMaker().Text(RpmTag.Name, "nginx").Texts(RpmTag.BaseNames, "a", "b", "c").Texts(RpmTag.FolderNames, "/usr/", "/etc/")
        .Numbers(RpmTag.FolderIndexes, 0, 1, 9).Numbers(RpmTag.Epoch, 2).Bytes(RpmTag.FileStates, 0, 1, 3).Make();

    [Fact]
    public void Values_are_found_by_their_tag_and_place()
    {
        var header = RpmHeader.Read(Whole);

        Assert.Equal(Whole.Length, header.Consumed);
        Assert.Equal(["nginx", "c", "/usr/", "/etc/", "", "", ""], Texts(header.Value));
        Assert.Equal([2, 1, 3, null, null], (long?[])[header.Value.Number(RpmTag.Epoch, 0), header.Value.Number(RpmTag.FileStates, 1), header.Value.Number(RpmTag.FileStates, 2), header.Value.Number(RpmTag.FileStates, 3), header.Value.Number(RpmTag.Name, 0)]);
    }

    [Fact]
    public void Every_prefix_needs_more()
    {
        for (var cut = 0; cut < Whole.Length; cut++) Assert.Equal(ParseStatus.NeedMore, RpmHeader.Read(Whole.AsSpan(0, cut)).Status);
    }

    [Theory]
    [InlineData("0000000000000000", "a number of entries that no header has")]
    [InlineData("0001000000000000", "a number of entries that no header has")]
    [InlineData("FFFFFFFFFFFFFFFF", "a number of entries that no header has")]
    [InlineData("00000001FFFFFFFF", "more data than a header has")]
    public void Numbers_that_no_header_has_are_malformed(string hex, string reason) => Assert.Equal(reason, RpmHeader.Read(Convert.FromHexString(hex)).Reason);

    [Theory]
    [InlineData("000003E8 00000006 7FFFFFFF 00000001")] // begins beyond the data
    [InlineData("000003E8 00000006 80000000 00000001")]
    [InlineData("000003E8 00000006 00000000 80000001")]
    [InlineData("000003E8 00000006 00000000 00000001")] // has no end
    [InlineData("000003E8 00000007 00000000 00000001")] // is no text
    public void A_value_that_does_not_lie_in_the_data_is_none(string entry)
    {
        byte[] blob = [0, 0, 0, 1, 0, 0, 0, 3, .. Convert.FromHexString(entry.Replace(" ", string.Empty, StringComparison.Ordinal)), .. "abc"u8];

        Assert.True(RpmHeader.Read(blob).Value.Text(RpmTag.Name).IsEmpty);
        Assert.Null(RpmHeader.Read(blob).Value.Number(RpmTag.Name, int.MaxValue));
    }

    [Fact]
    public void A_header_with_random_damage_is_read_without_harm() => Prop.ForAll<(int At, byte Value)[]>(damage =>
    {
        var blob = Whole.ToArray();
        foreach (var (at, value) in damage) blob[Math.Abs(at % blob.Length)] = value;
        if (RpmHeader.Read(blob) is { IsOk: true } header) _ = Texts(header.Value);
    }).QuickCheckThrowOnFailure();

    private static string[] Texts(RpmHeader header) =>
    [
        Encoding.UTF8.GetString(header.Text(RpmTag.Name)), Encoding.UTF8.GetString(header.Text(RpmTag.BaseNames, 2)), Encoding.UTF8.GetString(header.Folder(0)), Encoding.UTF8.GetString(header.Folder(1)),
        Encoding.UTF8.GetString(header.Folder(2)), Encoding.UTF8.GetString(header.Folder(3)), Encoding.UTF8.GetString(header.Text(RpmTag.BaseNames, 3)),
    ];
}
