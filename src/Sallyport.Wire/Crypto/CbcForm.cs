namespace Sallyport.Wire.Crypto;

/// <summary>In which ways CBC records of one connection differ.</summary>
[Flags]
internal enum CbcForm : byte
{
    /// <summary>TLS 1.0: the last block of a record is the vector of the next.</summary>
    ChainedIv = 0,

    /// <summary>TLS 1.1 and later: each record begins with its vector (RFC 4346 6.2.3.2).</summary>
    ExplicitIv = 1,

    /// <summary>The MAC covers the ciphertext, not the content (RFC 7366).</summary>
    EncryptThenMac = 2,
}
