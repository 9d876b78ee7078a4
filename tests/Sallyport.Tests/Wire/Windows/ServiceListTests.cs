using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Windows;
using Xunit;

namespace Sallyport.Tests.Wire.Windows;

/// <summary>Lists of services, written in the order of winsvc.h.</summary>
public sealed class ServiceListTests
{
    private const ulong Address = 0x1F0_0000_1000;

    [Fact]
    public void Names_and_processes_are_read()
    {
        var read = ServiceList.Read(List(("W3SVC", 1200), ("iphlpsvc", 900)), Address, 2);

        Assert.Equal((2 * 56, true), (read.Consumed, read.IsOk));
        Assert.Equal([new ServiceProcess("W3SVC", 1200), new ServiceProcess("iphlpsvc", 900)], read.Value.ToArray());
    }

    [Fact]
    public void A_list_that_was_cut_needs_more() => Assert.Equal(ParseStatus.NeedMore, ServiceList.Read(List(("W3SVC", 1200)).AsSpan(0, 55), Address, 1).Status);

    [Fact]
    public void A_pointer_that_leads_out_is_malformed() => Assert.Equal(ParseStatus.Malformed, ServiceList.Read(List(("W3SVC", 1200)), Address + 0x10000, 1).Status);

    [Fact]
    public void A_count_beyond_any_buffer_is_malformed() => Assert.Equal(ParseStatus.Malformed, ServiceList.Read([], Address, uint.MaxValue).Status);

    [Fact]
    public void No_bytes_are_too_odd() => Prop.ForAll<byte[], byte>((bytes, count) =>
    {
        byte[] odd = [.. bytes, .. bytes, .. bytes, .. bytes];
        _ = ServiceList.Read(odd, 0, count).Status;
    }).QuickCheckThrowOnFailure();

    private static byte[] List(params (string Name, int Process)[] services)
    {
        var list = new Pointing(Address);
        foreach (var (name, process) in services)
        {
            list.To(name).To($"The service {name}");
            list.Head.Number(0x20).Number(4).Number(0x81).Number(0).Number(0).Number(0).Number(0).Number(process).Number(0).Align(8);
        }

        return list.Make();
    }
}
