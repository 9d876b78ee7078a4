namespace Sallyport.Wire.X509.Der;

/// <summary>The identifier octet of a DER element (X.690 8.1.2): class, constructed bit and number in one byte.</summary>
/// <remarks>Numbers above 30 take further octets; X.509 and OCSP never use them, so the reader refuses them.</remarks>
public enum DerTag : byte
{
    /// <summary>BOOLEAN.</summary>
    Boolean = 0x01,

    /// <summary>INTEGER.</summary>
    Integer = 0x02,

    /// <summary>BIT STRING.</summary>
    BitString = 0x03,

    /// <summary>OCTET STRING.</summary>
    OctetString = 0x04,

    /// <summary>NULL.</summary>
    Null = 0x05,

    /// <summary>OBJECT IDENTIFIER.</summary>
    ObjectIdentifier = 0x06,

    /// <summary>ENUMERATED.</summary>
    Enumerated = 0x0A,

    /// <summary>UTF8String.</summary>
    Utf8String = 0x0C,

    /// <summary>NumericString.</summary>
    NumericString = 0x12,

    /// <summary>PrintableString.</summary>
    PrintableString = 0x13,

    /// <summary>TeletexString, also known as T61String.</summary>
    TeletexString = 0x14,

    /// <summary>IA5String.</summary>
    Ia5String = 0x16,

    /// <summary>UTCTime.</summary>
    UtcTime = 0x17,

    /// <summary>GeneralizedTime.</summary>
    GeneralizedTime = 0x18,

    /// <summary>VisibleString.</summary>
    VisibleString = 0x1A,

    /// <summary>UniversalString: four bytes a character.</summary>
    UniversalString = 0x1C,

    /// <summary>BMPString: two bytes a character.</summary>
    BmpString = 0x1E,

    /// <summary>SEQUENCE and SEQUENCE OF.</summary>
    Sequence = 0x30,

    /// <summary>SET and SET OF.</summary>
    Set = 0x31,

    /// <summary>[0] IMPLICIT of a primitive type; add the number for the others.</summary>
    Context0 = 0x80,

    /// <summary>[1] IMPLICIT of a primitive type.</summary>
    Context1 = 0x81,

    /// <summary>[2] IMPLICIT of a primitive type.</summary>
    Context2 = 0x82,

    /// <summary>[6] IMPLICIT of a primitive type.</summary>
    Context6 = 0x86,

    /// <summary>[0] EXPLICIT, or IMPLICIT of a constructed type.</summary>
    Constructed0 = 0xA0,

    /// <summary>[1] EXPLICIT, or IMPLICIT of a constructed type.</summary>
    Constructed1 = 0xA1,

    /// <summary>[2] EXPLICIT, or IMPLICIT of a constructed type.</summary>
    Constructed2 = 0xA2,

    /// <summary>[3] EXPLICIT, or IMPLICIT of a constructed type.</summary>
    Constructed3 = 0xA3,
}
