using System.Security.Cryptography;

namespace Sallyport.Lab.Certificates;

/// <summary>The server certificates that the lab's servers show, one fault each.</summary>
public static class Leaf
{
    public static LeafOrder Good { get; } = new("good");

    public static LeafOrder GoodRsa { get; } = new("good-rsa") { Key = LeafKey.Rsa2048 };

    public static LeafOrder GoodRsa3072 { get; } = new("good-rsa-3072") { Key = LeafKey.Rsa3072 };

    public static LeafOrder GoodP384 { get; } = new("good-p384") { Key = LeafKey.EcdsaP384 };

    public static LeafOrder Expired { get; } = new("expired") { FromDay = -90, ToDay = -3 };

    public static LeafOrder NotYetValid { get; } = new("not-yet-valid") { FromDay = 5, ToDay = 65 };

    public static LeafOrder WrongName { get; } =
        new("wrong-name") { Subject = "CN=other.example", DnsNames = ["other.example"], Addresses = [] };

    public static LeafOrder SelfSigned { get; } = new("self-signed") { Signer = LeafSigner.Itself };

    public static LeafOrder MissingIntermediate { get; } = new("missing-intermediate") { SendsIntermediate = false };

    public static LeafOrder Sha1Signed { get; } =
        new("sha1") { Key = LeafKey.Rsa2048, Hash = HashAlgorithmName.SHA1 };

    public static LeafOrder WeakRsa { get; } = new("rsa-1024") { Key = LeafKey.Rsa1024 };

    public static LeafOrder Wildcard { get; } =
        new("wildcard") { Subject = "CN=*.wild.example", DnsNames = ["*.wild.example"], Addresses = [] };

    public static LeafOrder AddressOnly { get; } =
        new("address-only") { Subject = "CN=lab address", DnsNames = [], Addresses = ["127.0.0.1"] };

    public static LeafOrder MustStaple { get; } = new("must-staple") { MustStaple = true };

    /// <summary>A subject that would clear the screen, set the window's title and forge a line if it reached a terminal as it is.</summary>
    public static LeafOrder HostileSubject { get; } =
        new("hostile-subject") { Subject = "CN=\"\u001b[2J\u001b]0;owned\u0007\u009b31mlab.example\r\nPort 443 is open: all is well\"" };
}
