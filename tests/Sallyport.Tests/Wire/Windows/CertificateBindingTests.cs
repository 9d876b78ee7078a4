using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Windows;
using Xunit;

namespace Sallyport.Tests.Wire.Windows;

/// <summary>Bindings of certificates, written in the order of http.h.</summary>
public sealed class CertificateBindingTests
{
    private const ulong Address = 0x7FF0_0000_0040;
    private static readonly byte[] Hash = [.. Enumerable.Range(1, 20).Select(number => (byte)number)];
    private static readonly Guid Application = new("4dc3e181-e14b-4a21-b022-59fc669b0914");

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("2001:db8::7")]
    public void A_binding_to_an_address_is_read(string address)
    {
        var read = CertificateBinding.Read(Bound(address, 443, Hash), Address);

        Assert.Equal(new CertificateBinding(address, 443, null, "0102030405060708090a0b0c0d0e0f1011121314", Application), read.Value);
    }

    [Fact]
    public void A_binding_to_a_name_is_read()
    {
        var read = CertificateBinding.ReadNamed(Named("www.example.com", 8443, Hash), Address);

        Assert.Equal(new CertificateBinding(string.Empty, 8443, "www.example.com", "0102030405060708090a0b0c0d0e0f1011121314", Application), read.Value);
    }

    [Fact]
    public void A_binding_that_was_cut_needs_more()
    {
        Assert.Equal(ParseStatus.NeedMore, CertificateBinding.Read(Bound("0.0.0.0", 443, Hash).AsSpan(0, 87), Address).Status);
        Assert.Equal(ParseStatus.NeedMore, CertificateBinding.ReadNamed(Named("a", 443, Hash).AsSpan(0, 215), Address).Status);
    }

    [Fact]
    public void A_pointer_that_leads_out_is_malformed()
    {
        Assert.Equal(ParseStatus.Malformed, CertificateBinding.Read(Bound("0.0.0.0", 443, Hash), 0).Status);
        Assert.Equal(ParseStatus.Malformed, CertificateBinding.ReadNamed(Named("a", 443, Hash), 0).Status);
    }

    [Fact]
    public void A_hash_that_is_longer_than_any_is_malformed() => Assert.Equal(ParseStatus.Malformed, CertificateBinding.Read(Bound("0.0.0.0", 443, new byte[65]), Address).Status);

    [Fact]
    public void No_bytes_are_too_odd() => Prop.ForAll<byte[], byte>((bytes, place) =>
    {
        byte[] odd = [place, .. bytes, .. new byte[120], .. bytes, .. new byte[120]];
        _ = (CertificateBinding.Read(odd, 0).Status, CertificateBinding.ReadNamed(odd, 0).Status, CertificateBinding.Read(bytes, 0).Status, CertificateBinding.ReadNamed(bytes, 0).Status);
    }).QuickCheckThrowOnFailure();

    private static byte[] Bound(string address, int port, byte[] hash)
    {
        var buffer = new Pointing(Address).To(End(address, port));
        return Parameters(buffer, hash);
    }

    private static byte[] Named(string name, int port, byte[] hash)
    {
        var buffer = new Pointing(Address);
        var end = new byte[128];
        End("0.0.0.0", port).CopyTo(end, 0);
        buffer.Head.Bytes(end);
        return Parameters(buffer.To(name), hash);
    }

    private static byte[] Parameters(Pointing buffer, byte[] hash)
    {
        buffer.Head.Number(hash.Length);
        buffer.To(hash);
        buffer.Head.Bytes(Application.ToByteArray());
        buffer.To("MY");
        buffer.Head.Number(0).Number(0).Number(0).Long(0).Long(0).Number(0).Align(8);
        return buffer.Make();
    }

    private static byte[] End(string address, int port)
    {
        var bytes = IPAddress.Parse(address).GetAddressBytes();
        byte[] inOrder = [(byte)(port >> 8), (byte)port];
        return bytes.Length == 4 ? [2, 0, .. inOrder, .. bytes, .. new byte[8]] : [23, 0, .. inOrder, .. new byte[4], .. bytes, .. new byte[4]];
    }
}
