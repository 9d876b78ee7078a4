namespace Sallyport.Generators.Registry;

/// <summary>Reads key exchange, authentication, cipher and hash out of a cipher suite's name, the way RFC 5246 appendix C composes it.</summary>
internal sealed class SuiteName
{
    private static readonly Dictionary<string, (string KeyExchange, string Authentication)> Exchanges = new(StringComparer.Ordinal)
    {
        ["NULL"] = ("Null", "Null"),
        ["RSA"] = ("Rsa", "Rsa"),
        ["DH_DSS"] = ("Dh", "Dss"),
        ["DH_RSA"] = ("Dh", "Rsa"),
        ["DHE_DSS"] = ("Dhe", "Dss"),
        ["DHE_RSA"] = ("Dhe", "Rsa"),
        ["DH_anon"] = ("Dhe", "Anonymous"),
        ["ECDH_ECDSA"] = ("Ecdh", "Ecdsa"),
        ["ECDH_RSA"] = ("Ecdh", "Rsa"),
        ["ECDHE_ECDSA"] = ("Ecdhe", "Ecdsa"),
        ["ECDHE_RSA"] = ("Ecdhe", "Rsa"),
        ["ECDH_anon"] = ("Ecdhe", "Anonymous"),
        ["PSK"] = ("Psk", "Psk"),
        ["RSA_PSK"] = ("RsaPsk", "Rsa"),
        ["DHE_PSK"] = ("DhePsk", "Psk"),
        ["PSK_DHE"] = ("DhePsk", "Psk"),
        ["ECDHE_PSK"] = ("EcdhePsk", "Psk"),
        ["KRB5"] = ("Krb5", "Krb5"),
        ["SRP_SHA"] = ("Srp", "Password"),
        ["SRP_SHA_RSA"] = ("Srp", "Rsa"),
        ["SRP_SHA_DSS"] = ("Srp", "Dss"),
        ["ECCPWD"] = ("EccPwd", "Password"),
        ["GOSTR341094"] = ("Gost", "Gost"),
        ["GOSTR341001"] = ("Gost", "Gost"),
        ["GOSTR341112_256"] = ("Gost", "Gost"),
        ["FORTEZZA_KEA"] = ("Fortezza", "Dss"),
        ["ECDHE"] = ("Ecdhe", "Sm2"),
        ["ECC"] = ("Sm2", "Sm2"),
        ["IBSDH"] = ("Ecdhe", "Identity"),
        ["IBC"] = ("Ibc", "Identity"),
    };

    private static readonly Dictionary<string, string> Hashes = new(StringComparer.Ordinal)
    {
        ["NULL"] = "None",
        ["MD5"] = "Md5",
        ["SHA"] = "Sha1",
        ["SHA256"] = "Sha256",
        ["SHA384"] = "Sha384",
        ["SHA512"] = "Sha512",
        ["SM3"] = "Sm3",
        ["RMD"] = "Ripemd160",
        ["GOSTR3411"] = "Gostr3411",
        ["IMIT"] = "Gostr3411",
        ["OMAC"] = "Streebog256",
        ["L"] = "Streebog256",
        ["S"] = "Streebog256",
    };

    private static readonly Dictionary<string, string> Ciphers = new(StringComparer.Ordinal)
    {
        ["3DES_EDE_CBC"] = "TRIPLE_DES_EDE_CBC",
        ["DES_CBC_40"] = "DES40_CBC",
        ["28147_CNT"] = "GOST28147_CNT",
    };

    private SuiteName(string keyExchange, string authentication, string cipher, string hash, bool export) =>
        Cells = [keyExchange, authentication, cipher, hash, export ? "1" : "0"];

    public static IReadOnlyList<RegistryColumn> Columns { get; } =
    [
        new("keyExchange", "KeyExchange"), new("authentication", "Authentication"), new("cipher", "BulkCipher"), new("hash", "HashName"), new("export", "int"),
    ];

    public IReadOnlyList<string> Cells { get; }

    public static SuiteName? Parse(string name)
    {
        if (name.EndsWith("_SCSV", StringComparison.Ordinal)) return new("Signaling", "Null", "NULL", "None", export: false);

        var (left, right) = Split(name.Replace("_OLDFIPS", "_FIPS").Replace("_OLD", string.Empty));
        var export = left.Contains("_EXPORT");
        var exchange = Exchange(left.Replace("_EXPORT1024", string.Empty).Replace("_EXPORT", string.Empty).Replace("_FIPS", string.Empty), right);
        if (exchange is not { } known) return null;

        var (cipher, hash) = CipherAndHash(right);
        return new(known.KeyExchange, known.Authentication, Ciphers.TryGetValue(cipher, out var alias) ? alias : cipher, hash, export);
    }

    // Empty left: a TLS 1.3 suite, which names no key exchange. The names of GB/T 38636 have no prefix and no WITH.
    private static (string Left, string Right) Split(string name)
    {
        var prefixed = name.StartsWith("TLS_", StringComparison.Ordinal) || name.StartsWith("SSL_", StringComparison.Ordinal);
        var bare = prefixed ? name.Substring(4) : name;
        var with = bare.IndexOf("_WITH_", StringComparison.Ordinal);
        if (with >= 0) return (bare.Substring(0, with), bare.Substring(with + 6));
        if (prefixed) return (string.Empty, bare.StartsWith("SHA", StringComparison.Ordinal) ? "NULL_" + bare.Substring(bare.IndexOf('_') + 1) : bare);
        return (bare.Substring(0, bare.IndexOf('_')), bare.Substring(bare.IndexOf('_') + 1));
    }

    private static (string KeyExchange, string Authentication)? Exchange(string left, string right)
    {
        if (left.Length == 0 || right.Contains("_MGM_")) return ("Tls13", "Tls13");
        return Exchanges.TryGetValue(left, out var exchange) ? exchange : null;
    }

    // CCM suites of RFC 6655 name no hash: SHA-256 is their PRF's.
    private static (string Cipher, string Hash) CipherAndHash(string right)
    {
        var last = right.LastIndexOf('_');
        return Hashes.TryGetValue(right.Substring(last + 1), out var hash) ? (right.Substring(0, last), hash) : (right, "Sha256");
    }
}
