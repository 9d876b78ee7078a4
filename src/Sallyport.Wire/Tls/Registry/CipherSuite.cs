namespace Sallyport.Wire.Tls;

/// <summary>A TLS cipher suite id, and what its name says about key exchange, authentication, cipher and hash.</summary>
/// <param name="Id">The two bytes on the wire.</param>
/// <remarks>The table holds IANA's registry and historic or private suites that servers still speak; any other id is a value too, and names itself.</remarks>
public readonly partial record struct CipherSuite(ushort Id) : IRegistryValue<CipherSuite>
{
    /// <summary>Every suite of the table, in the order of ids; signals are no suites and are left out.</summary>
    public static IEnumerable<CipherSuite> All
    {
        get
        {
            for (var row = 0; row < Table.Ids.Length; row++)
            {
                var suite = new CipherSuite(Table.Ids[row]);
                if (!suite.IsSignaling) yield return suite;
            }
        }
    }

    /// <summary>True when the table lists the id.</summary>
    public bool IsKnown => Row >= 0;

    /// <summary>The registry's name, or the number in hexadecimal.</summary>
    public string Name => Row is >= 0 and var row ? Table.Name(row) : Unregistered.Name(Id);

    /// <summary>The registry's recommendation.</summary>
    public Recommendation Recommendation => Row is >= 0 and var row ? (Recommendation)Table.Recommendation[row] : Recommendation.Unlisted;

    /// <summary>How the secret is agreed on.</summary>
    public KeyExchange KeyExchange => Row is >= 0 and var row ? (KeyExchange)Table.KeyExchange[row] : KeyExchange.Unknown;

    /// <summary>What proves the server's identity.</summary>
    public Authentication Authentication => Row is >= 0 and var row ? (Authentication)Table.Authentication[row] : Authentication.Unknown;

    /// <summary>The cipher with its mode.</summary>
    public BulkCipher Cipher => Row is >= 0 and var row ? (BulkCipher)Table.Cipher[row] : BulkCipher.Unknown;

    /// <summary>How records are protected.</summary>
    public CipherMode Mode => BulkCipherTraits.Of(Cipher).Mode;

    /// <summary>Effective strength of the cipher in bits; 0 when nothing is encrypted or the suite is unknown.</summary>
    public int StrengthBits => BulkCipherTraits.Of(Cipher).StrengthBits;

    /// <summary>Size of the cipher's block in bits, 0 for none.</summary>
    public int BlockBits => BulkCipherTraits.Of(Cipher).BlockBits;

    /// <summary>True when encryption and integrity are one algorithm.</summary>
    public bool IsAead => Mode == CipherMode.Aead;

    /// <summary>True for suites weakened on purpose for the export rules of the 1990s.</summary>
    public bool IsExport => Row is >= 0 and var row && Table.Export[row] != 0;

    /// <summary>True when nothing proves the server's identity.</summary>
    public bool IsAnonymous => Authentication == Authentication.Anonymous;

    /// <summary>True when records are not encrypted.</summary>
    public bool IsNull => Cipher == BulkCipher.NULL && !IsSignaling;

    /// <summary>True for signals that are no suites and never selected (RFC 5746, RFC 7507).</summary>
    public bool IsSignaling => KeyExchange == KeyExchange.Signaling;

    /// <summary>True for the values of RFC 8701 that peers must ignore.</summary>
    public bool IsGrease => Grease.Contains(Id);

    /// <summary>True for suites of TLS 1.3, which no older version can use and the other way round.</summary>
    public bool IsTls13 => KeyExchange == KeyExchange.Tls13;

    /// <summary>True when a stolen long-term key does not open recorded connections. TLS 1.3 counts: only a pure shared-key mode lacks it there.</summary>
    public bool ForwardSecret => KeyExchange
        is KeyExchange.Tls13 or KeyExchange.Dhe or KeyExchange.Ecdhe or KeyExchange.DhePsk or KeyExchange.EcdhePsk or KeyExchange.Srp or KeyExchange.EccPwd;

    /// <summary>The hash of the record MAC; none for AEAD ciphers, and where the cipher itself makes the MAC (GOST).</summary>
    public HashName MacHash => IsAead || KeyExchange == KeyExchange.Gost ? HashName.None : NamedHash;

    /// <summary>The hash of the key derivation from TLS 1.2 on (RFC 5246 5): SHA-256 unless the suite names a newer one. Older versions always use MD5 with SHA-1.</summary>
    public HashName PrfHash => NamedHash switch
    {
        HashName.None or HashName.Md5 or HashName.Sha1 or HashName.Ripemd160 => HashName.Sha256,
        var newer => newer,
    };

    /// <inheritdoc/>
    public static CipherSuite FromId(ushort id) => new(id);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private HashName NamedHash => Row is >= 0 and var row ? (HashName)Table.Hash[row] : HashName.None;

    private int Row => Table.Ids.BinarySearch(Id);
}
