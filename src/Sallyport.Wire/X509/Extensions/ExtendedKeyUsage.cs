using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>extKeyUsage (RFC 5280 4.2.1.12): the purposes the key is certified for.</summary>
/// <param name="Purposes">In encoded order, at least one.</param>
public sealed record ExtendedKeyUsage(ImmutableArray<ObjectIdentifier> Purposes)
{
    /// <summary>id-kp-serverAuth: TLS servers.</summary>
    public static ObjectIdentifier ServerAuth { get; } = ObjectIdentifier.Parse("1.3.6.1.5.5.7.3.1");

    /// <summary>id-kp-clientAuth: TLS clients.</summary>
    public static ObjectIdentifier ClientAuth { get; } = ObjectIdentifier.Parse("1.3.6.1.5.5.7.3.2");

    /// <summary>id-kp-OCSPSigning: delegated OCSP responders.</summary>
    public static ObjectIdentifier OcspSigning { get; } = ObjectIdentifier.Parse("1.3.6.1.5.5.7.3.9");

    /// <summary>anyExtendedKeyUsage: no restriction.</summary>
    public static ObjectIdentifier Any { get; } = ObjectIdentifier.Parse("2.5.29.37.0");

    private static readonly Dictionary<ObjectIdentifier, string> Names = new()
    {
        [ServerAuth] = "serverAuth",
        [ClientAuth] = "clientAuth",
        [OcspSigning] = "OCSPSigning",
        [Any] = "anyExtendedKeyUsage",
        [ObjectIdentifier.Parse("1.3.6.1.5.5.7.3.3")] = "codeSigning",
        [ObjectIdentifier.Parse("1.3.6.1.5.5.7.3.4")] = "emailProtection",
        [ObjectIdentifier.Parse("1.3.6.1.5.5.7.3.5")] = "ipsecEndSystem",
        [ObjectIdentifier.Parse("1.3.6.1.5.5.7.3.6")] = "ipsecTunnel",
        [ObjectIdentifier.Parse("1.3.6.1.5.5.7.3.7")] = "ipsecUser",
        [ObjectIdentifier.Parse("1.3.6.1.5.5.7.3.8")] = "timeStamping",
        [ObjectIdentifier.Parse("1.3.6.1.5.5.7.3.17")] = "ipsecIKE",
        [ObjectIdentifier.Parse("1.3.6.1.5.5.8.2.2")] = "iKEIntermediate",
        [ObjectIdentifier.Parse("1.3.6.1.5.5.7.3.21")] = "secureShellClient",
        [ObjectIdentifier.Parse("1.3.6.1.5.5.7.3.22")] = "secureShellServer",
        [ObjectIdentifier.Parse("1.3.6.1.4.1.11129.2.4.4")] = "precertificateSigning",
        [ObjectIdentifier.Parse("1.3.6.1.4.1.311.10.3.3")] = "serverGatedCrypto",
        [ObjectIdentifier.Parse("2.16.840.1.113730.4.1")] = "netscapeServerGatedCrypto",
        [ObjectIdentifier.Parse("1.3.6.1.4.1.311.20.2.2")] = "smartcardLogon",
        [ObjectIdentifier.Parse("1.3.6.1.4.1.311.54.1.2")] = "remoteDesktop",
        [ObjectIdentifier.Parse("1.3.6.1.5.2.3.5")] = "kerberosKdc",
    };

    /// <summary>True when <paramref name="purpose"/> is listed, or every purpose is.</summary>
    /// <param name="purpose">The purpose asked for.</param>
    public bool Allows(ObjectIdentifier purpose) => Purposes.Contains(purpose) || Purposes.Contains(Any);

    /// <summary>The registry's name such as serverAuth, or the dotted identifier.</summary>
    /// <param name="purpose">A purpose.</param>
    public static string NameOf(ObjectIdentifier purpose) => Names.GetValueOrDefault(purpose) ?? purpose.ToString();

    internal static ExtendedKeyUsage Read(ref DerReader reader)
    {
        var purposes = ImmutableArray.CreateBuilder<ObjectIdentifier>(2);
        var outer = reader.Enter(DerTag.Sequence);
        if (!reader.More) reader.Fail("an empty list of purposes, which RFC 5280 forbids");
        while (reader.More) purposes.Add(reader.ReadObjectIdentifier());
        reader.Leave(outer);
        return new ExtendedKeyUsage(purposes.DrainToImmutable());
    }
}
