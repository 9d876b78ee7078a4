using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>The key block of a connection up to TLS 1.2, cut into the keys of both directions (RFC 5246 6.3): MAC keys, cipher keys, vectors, the client's first.</summary>
internal sealed class Tls12Keys
{
    private readonly SuiteProtection _protection;
    private readonly CbcForm _form;
    private readonly int _macSize;
    private readonly int _ivSize;
    private readonly byte[] _block;
    private readonly RandomBytes _random;

    public Tls12Keys(SuiteProtection protection, ProtocolVersion version, bool encryptThenMac, RandomBytes random)
    {
        _random = random;
        _protection = protection;
        _form = (version > ProtocolVersion.Tls10 ? CbcForm.ExplicitIv : CbcForm.ChainedIv) | (encryptThenMac ? CbcForm.EncryptThenMac : CbcForm.ChainedIv);
        _macSize = protection.Mode == CipherMode.Aead ? 0 : protection.Mac.Size();
        _ivSize = IvSize(protection, version);
        _block = new byte[2 * (_macSize + protection.KeySize + _ivSize)];
    }

    public void Derive(Prf prf, ReadOnlySpan<byte> master, ReadOnlySpan<byte> clientRandom, ReadOnlySpan<byte> serverRandom) =>
        prf.KeyBlock(master, clientRandom, serverRandom, _block);

    public RecordCipher ClientCipher() => Cipher(side: 0);

    public RecordCipher ServerCipher() => Cipher(side: 1);

    /// <summary>How the records are protected.</summary>
    public SuiteProtection Protection => _protection;

    /// <summary>The key of the client's record MAC; empty for AEAD ciphers.</summary>
    public ReadOnlySpan<byte> ClientMacKey => _block.AsSpan(0, _macSize);

    /// <summary>The key of the client's cipher.</summary>
    public ReadOnlySpan<byte> ClientKey => _block.AsSpan(2 * _macSize, _protection.KeySize);

    private static int IvSize(SuiteProtection protection, ProtocolVersion version) => protection.Mode switch
    {
        CipherMode.Aead => Aead12RecordCipher.FixedIvSize(protection.Aead),
        CipherMode.Cbc when version == ProtocolVersion.Tls10 => protection.Block.BlockSize(),
        _ => 0,
    };

    private RecordCipher Cipher(int side)
    {
        var keySize = _protection.KeySize;
        var mac = _block.AsSpan(side * _macSize, _macSize);
        var key = _block.AsSpan((2 * _macSize) + (side * keySize), keySize);
        var iv = _block.AsSpan((2 * (_macSize + keySize)) + (side * _ivSize), _ivSize);
        return _protection.Mode switch
        {
            CipherMode.Aead => new Aead12RecordCipher(_protection.Aead, key, iv),
            CipherMode.Cbc => new CbcRecordCipher(_protection.Block, key, new RecordMac(_protection.Mac, mac), iv, _form, _random),
            _ => new NullRecordCipher(new RecordMac(_protection.Mac, mac)),
        };
    }
}
