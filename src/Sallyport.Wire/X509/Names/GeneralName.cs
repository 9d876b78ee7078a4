using System.Globalization;
using System.Net;
using System.Text;
using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Names;

/// <summary>Which alternative of GeneralName (RFC 5280 4.2.1.6) a name is; the values are its context tags.</summary>
public enum GeneralNameKind
{
    /// <summary>otherName: a type of its own, such as a user principal name.</summary>
    Other = 0,

    /// <summary>rfc822Name: a mailbox.</summary>
    Email = 1,

    /// <summary>dNSName.</summary>
    Dns = 2,

    /// <summary>x400Address.</summary>
    X400 = 3,

    /// <summary>directoryName.</summary>
    Directory = 4,

    /// <summary>ediPartyName.</summary>
    EdiParty = 5,

    /// <summary>uniformResourceIdentifier.</summary>
    Uri = 6,

    /// <summary>iPAddress: 4 or 16 octets; twice that in a name constraint, where the mask follows.</summary>
    IpAddress = 7,

    /// <summary>registeredID.</summary>
    RegisteredId = 8,
}

/// <summary>One GeneralName: its kind and its content octets.</summary>
/// <param name="Kind">Which alternative it is.</param>
/// <param name="Value">The content octets; for a directory name the whole RDNSequence.</param>
public sealed record GeneralName(GeneralNameKind Kind, ReadOnlyMemory<byte> Value)
{
    /// <summary>The name as text, untrusted: bytes above 7F read as Latin-1 where the type is ASCII, hexadecimal for kinds without a text form.</summary>
    public string Text => Kind switch
    {
        GeneralNameKind.Email or GeneralNameKind.Dns or GeneralNameKind.Uri => Encoding.Latin1.GetString(Value.Span),
        GeneralNameKind.IpAddress => AddressText(Value.Span),
        GeneralNameKind.Directory => Directory.ToString(),
        GeneralNameKind.RegisteredId => new ObjectIdentifier(Value).ToString(),
        _ => "#" + Convert.ToHexString(Value.Span),
    };

    /// <summary>The name of a directoryName; the empty name for every other kind.</summary>
    public DistinguishedName Directory => Kind == GeneralNameKind.Directory ? new DistinguishedName(Value) : DistinguishedName.Empty;

    private static string AddressText(ReadOnlySpan<byte> octets) => octets.Length switch
    {
        4 or 16 => new IPAddress(octets).ToString(),
        8 or 32 => string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(octets[..(octets.Length / 2)])}/{new IPAddress(octets[(octets.Length / 2)..])}"),
        _ => "#" + Convert.ToHexString(octets),
    };
}
