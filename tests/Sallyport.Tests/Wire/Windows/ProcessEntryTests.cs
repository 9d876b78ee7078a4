using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Windows;
using Xunit;

namespace Sallyport.Tests.Wire.Windows;

/// <summary>Entries of the list of processes, written in the order of tlhelp32.h.</summary>
public sealed class ProcessEntryTests
{
    [Fact]
    public void Number_parent_and_name_are_read()
    {
        var read = ProcessEntry.Read(Entry("nginx.exe"));

        Assert.Equal((ProcessEntry.Size, new ProcessEntry(812, 640, "nginx.exe")), (read.Consumed, read.Value));
    }

    [Fact]
    public void Every_prefix_needs_more()
    {
        var entry = Entry("nginx.exe");
        for (var cut = 0; cut < entry.Length; cut++) Assert.Equal(ParseStatus.NeedMore, ProcessEntry.Read(entry.AsSpan(0, cut)).Status);
    }

    [Fact]
    public void A_name_without_an_end_is_malformed() => Assert.Equal(ParseStatus.Malformed, ProcessEntry.Read(Entry(new string('x', 260))).Status);

    [Fact]
    public void No_bytes_are_too_odd() => Prop.ForAll<byte[]>(bytes =>
    {
        var odd = new byte[ProcessEntry.Size];
        for (var i = 0; i < odd.Length && bytes.Length > 0; i++) odd[i] = bytes[i % bytes.Length];
        _ = (ProcessEntry.Read(odd).Status, ProcessEntry.Read(bytes).Status);
    }).QuickCheckThrowOnFailure();

    private static byte[] Entry(string name)
    {
        var field = new byte[520];
        Encoding.Unicode.GetBytes(name).CopyTo(field, 0);
        return new Structure().Number(ProcessEntry.Size).Number(0).Number(812).Long(0).Number(0).Number(3).Number(640).Number(8).Number(0).Bytes(field).Align(8).Make();
    }
}
