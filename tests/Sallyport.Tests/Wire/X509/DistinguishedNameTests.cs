using System.Formats.Asn1;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Names;
using Xunit;
using static Sallyport.Tests.Wire.X509.HandMadeCertificate;

namespace Sallyport.Tests.Wire.X509;

public sealed class DistinguishedNameTests
{
    [Fact]
    public void The_text_form_is_that_of_RFC_4514()
    {
        var name = Named(Sequence(Part("2.5.4.6", "DE"), Part("2.5.4.10", " A, B + C\\ "), Part("2.5.4.3", "#x")));

        Assert.Equal("CN=\\#x, O=\\ A\\, B \\+ C\\\\\\ , C=DE", name.ToString());
    }

    [Fact]
    public void Attributes_of_one_relative_name_are_joined_by_a_plus()
    {
        var name = Named(Sequence(Tagged(0x31, Attribute("2.5.4.3", "a"), Attribute("2.5.4.5", "7")), Part("2.5.4.10", "o")));

        Assert.Equal("O=o, CN=a+serialNumber=7", name.ToString());
    }

    [Theory]
    [InlineData("Example CA", UniversalTagNumber.UTF8String, "example ca", UniversalTagNumber.PrintableString, true)]
    [InlineData("Example  CA ", UniversalTagNumber.UTF8String, "Example CA", UniversalTagNumber.UTF8String, true)]
    [InlineData("Łódź", UniversalTagNumber.UTF8String, "ŁÓDŹ", UniversalTagNumber.BMPString, true)]
    [InlineData("䅂x", UniversalTagNumber.UTF8String, "䅂X", UniversalTagNumber.BMPString, true)]
    [InlineData("Example CA", UniversalTagNumber.UTF8String, "ExampleCA", UniversalTagNumber.UTF8String, false)]
    public void Names_are_compared_as_RFC_5280_says(string left, UniversalTagNumber leftTag, string right, UniversalTagNumber rightTag, bool equal)
    {
        var one = Named(Name("2.5.4.3", leftTag, left));
        var other = Named(Name("2.5.4.3", rightTag, right));

        Assert.Equal(equal, one == other);
        if (equal) Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void The_same_attributes_grouped_otherwise_are_another_name() =>
        Assert.NotEqual(
            Named(Sequence(Tagged(0x31, Attribute("2.5.4.3", "a"), Attribute("2.5.4.5", "7")))), Named(Sequence(Part("2.5.4.3", "a"), Part("2.5.4.5", "7"))));

    [Fact]
    public void A_name_lies_within_the_names_it_begins_with()
    {
        var name = Named(Sequence(Part("2.5.4.6", "DE"), Part("2.5.4.10", "Org")));

        Assert.True(name.IsWithin(Named(Sequence(Part("2.5.4.6", "de")))));
        Assert.True(name.IsWithin(Named(Sequence())));
        Assert.True(name.IsWithin(name));
        Assert.False(name.IsWithin(Named(Sequence(Part("2.5.4.10", "Org")))));
        Assert.False(Named(Sequence(Part("2.5.4.6", "DE"))).IsWithin(name));
    }

    [Fact]
    public void A_name_that_stands_alone_is_read()
    {
        var encoded = Sequence(Part("2.5.4.10", "Org"), Part("2.5.4.11", "Unit"), Part("2.5.4.3", "host"));

        var name = DistinguishedName.Read(encoded);

        Assert.Equal("CN=host, OU=Unit, O=Org", name!.ToString());
        Assert.Equal(("host", "Org", "Unit"), (name.CommonName, name.Organization, name.OrganizationalUnit));
        Assert.True(DistinguishedName.Read(new byte[] { 0x30, 0x00 })!.IsEmpty);
    }

    [Fact]
    public void Part_of_a_name_or_more_than_one_is_none()
    {
        var encoded = Sequence(Part("2.5.4.10", "Org"), Part("2.5.4.3", "host"));

        Assert.All(Enumerable.Range(0, encoded.Length), length => Assert.Null(DistinguishedName.Read(encoded.AsMemory(0, length))));
        Assert.Null(DistinguishedName.Read((byte[])[.. encoded, 0]));
        Assert.Null(DistinguishedName.Read(Tagged(0x31, Part("2.5.4.3", "host"))));
        Assert.Null(DistinguishedName.Read(Sequence(Tagged(0x31))));
    }

    [Fact]
    public void Whatever_a_server_calls_a_name_is_one_that_can_be_written_or_none() =>
        Prop.ForAll<NonNegativeInt, byte, byte[]>((at, value, junk) =>
        {
            var bytes = Sequence(Part("2.5.4.10", "Org"), Part("2.5.4.3", "host"));
            bytes[at.Get % bytes.Length] = value;
            _ = DistinguishedName.Read(junk)?.ToString();
            return DistinguishedName.Read(bytes) is not { IsEmpty: false } name || name.ToString().Length > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static byte[] Part(string type, string text) => Tagged(0x31, Attribute(type, text));

    private static byte[] Attribute(string type, string text) => Sequence(Oid(type), Encode(w => w.WriteCharacterString(UniversalTagNumber.UTF8String, text)));

    private static DistinguishedName Named(byte[] name) => Certificate.Read(new HandMadeCertificate { Subject = name }.Der()).Value.Subject;
}
