using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Names;

/// <summary>Short names of attribute types: RFC 4514 section 3, RFC 4519, and those of extended validation (CA/B EV guidelines 9.2).</summary>
internal static class NameAttributeTypes
{
    public static readonly ObjectIdentifier CommonName = ObjectIdentifier.Parse("2.5.4.3");
    public static readonly ObjectIdentifier Organization = ObjectIdentifier.Parse("2.5.4.10");
    public static readonly ObjectIdentifier OrganizationalUnit = ObjectIdentifier.Parse("2.5.4.11");
    public static readonly ObjectIdentifier EmailAddress = ObjectIdentifier.Parse("1.2.840.113549.1.9.1");

    private static readonly Dictionary<ObjectIdentifier, string> Labels = new()
    {
        [CommonName] = "CN",
        [ObjectIdentifier.Parse("2.5.4.4")] = "SN",
        [ObjectIdentifier.Parse("2.5.4.5")] = "serialNumber",
        [ObjectIdentifier.Parse("2.5.4.6")] = "C",
        [ObjectIdentifier.Parse("2.5.4.7")] = "L",
        [ObjectIdentifier.Parse("2.5.4.8")] = "ST",
        [ObjectIdentifier.Parse("2.5.4.9")] = "street",
        [Organization] = "O",
        [OrganizationalUnit] = "OU",
        [ObjectIdentifier.Parse("2.5.4.12")] = "title",
        [ObjectIdentifier.Parse("2.5.4.13")] = "description",
        [ObjectIdentifier.Parse("2.5.4.15")] = "businessCategory",
        [ObjectIdentifier.Parse("2.5.4.17")] = "postalCode",
        [ObjectIdentifier.Parse("2.5.4.41")] = "name",
        [ObjectIdentifier.Parse("2.5.4.42")] = "GN",
        [ObjectIdentifier.Parse("2.5.4.43")] = "initials",
        [ObjectIdentifier.Parse("2.5.4.44")] = "generationQualifier",
        [ObjectIdentifier.Parse("2.5.4.45")] = "x500UniqueIdentifier",
        [ObjectIdentifier.Parse("2.5.4.46")] = "dnQualifier",
        [ObjectIdentifier.Parse("2.5.4.65")] = "pseudonym",
        [ObjectIdentifier.Parse("2.5.4.97")] = "organizationIdentifier",
        [ObjectIdentifier.Parse("0.9.2342.19200300.100.1.1")] = "UID",
        [ObjectIdentifier.Parse("0.9.2342.19200300.100.1.25")] = "DC",
        [EmailAddress] = "emailAddress",
        [ObjectIdentifier.Parse("1.3.6.1.4.1.311.60.2.1.1")] = "jurisdictionL",
        [ObjectIdentifier.Parse("1.3.6.1.4.1.311.60.2.1.2")] = "jurisdictionST",
        [ObjectIdentifier.Parse("1.3.6.1.4.1.311.60.2.1.3")] = "jurisdictionC",
    };

    public static string LabelOf(ObjectIdentifier type) => Labels.GetValueOrDefault(type) ?? type.ToString();
}
