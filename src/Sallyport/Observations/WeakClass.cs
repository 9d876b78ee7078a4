using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>The classes of suites that a server of today should not take.</summary>
public enum WeakClass
{
    /// <summary>No encryption.</summary>
    Null,

    /// <summary>No authentication of the server.</summary>
    Anonymous,

    /// <summary>Export-grade keys.</summary>
    Export,

    /// <summary>RC4 (RFC 7465).</summary>
    Rc4,

    /// <summary>DES and other keys below 112 bits, export apart.</summary>
    Below112Bits,

    /// <summary>3DES, IDEA and other 64-bit blocks of 112 bits and more.</summary>
    SmallBlock,

    /// <summary>Static RSA key transport: no forward secrecy.</summary>
    StaticRsa,
}

/// <summary>Sorts suites into weak classes.</summary>
internal static class WeakClasses
{
    private static readonly CipherSuite[] Registered = [.. CipherSuite.All.Where(suite => !suite.IsTls13)];

    /// <summary>Every class.</summary>
    internal static IReadOnlyList<WeakClass> All { get; } = Enum.GetValues<WeakClass>();

    /// <summary>Every registered suite of the class.</summary>
    internal static IReadOnlyList<CipherSuite> Suites(WeakClass weak) => Array.FindAll(Registered, suite => weak.Contains(suite));

    internal static bool Contains(this WeakClass weak, CipherSuite suite) => weak switch
    {
        WeakClass.Null => suite.IsNull,
        WeakClass.Anonymous => suite.IsAnonymous,
        WeakClass.Export => suite.IsExport,
        WeakClass.Rc4 => suite.Cipher is BulkCipher.RC4_40 or BulkCipher.RC4_56 or BulkCipher.RC4_128,
        WeakClass.Below112Bits => suite.IsKnown && !suite.IsNull && !suite.IsExport && suite.StrengthBits < 112,
        WeakClass.SmallBlock => suite.BlockBits == 64 && suite.StrengthBits >= 112,
        _ => suite.KeyExchange == KeyExchange.Rsa,
    };
}
