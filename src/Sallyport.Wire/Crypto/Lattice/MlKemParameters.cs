namespace Sallyport.Wire.Crypto.Lattice;

/// <summary>A parameter set of ML-KEM (FIPS 203 8, table 2) and the sizes that follow from it, in bytes.</summary>
/// <param name="K">Polynomials of a vector.</param>
/// <param name="Eta1">Width of the noise in the secret; the other noise has width 2 in every set.</param>
/// <param name="Du">Bits that a coefficient of the ciphertext's vector keeps.</param>
/// <param name="Dv">Bits that a coefficient of the ciphertext's last polynomial keeps.</param>
internal sealed record MlKemParameters(int K, int Eta1, int Du, int Dv)
{
    /// <summary>Width of the noise that is not the secret's.</summary>
    public const int Eta2 = 2;

    /// <summary>Bytes of each seed, of the message and of the shared secret.</summary>
    public const int SeedSize = 32;

    private const int BytesABit = Ring.N / 8;

    public static MlKemParameters MlKem512 { get; } = new(2, 3, 10, 4);

    public static MlKemParameters MlKem768 { get; } = new(3, 2, 10, 4);

    public static MlKemParameters MlKem1024 { get; } = new(4, 2, 11, 5);

    /// <summary>A vector with nothing left out.</summary>
    public int VectorSize => K * Coding.Whole * BytesABit;

    public int EncapsulationKeySize => VectorSize + SeedSize;

    public int DecapsulationKeySize => VectorSize + EncapsulationKeySize + (2 * SeedSize);

    /// <summary>The compressed vector, the ciphertext's first part.</summary>
    public int CompressedVectorSize => K * Du * BytesABit;

    public int CiphertextSize => CompressedVectorSize + (Dv * BytesABit);
}
