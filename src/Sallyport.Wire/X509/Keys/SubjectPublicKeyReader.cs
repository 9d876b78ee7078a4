using System.Numerics;
using Sallyport.Wire.X509.Algorithms;
using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Keys;

/// <summary>Reads SubjectPublicKeyInfo; a key of a known family that is not in its family's form is malformed.</summary>
internal static class SubjectPublicKeyReader
{
    public static SubjectPublicKey ReadSubjectPublicKey(this ref DerReader reader)
    {
        var start = reader.Position;
        var outer = reader.Enter(DerTag.Sequence);
        var algorithm = AlgorithmIdentifier.Read(ref reader);
        var bitsAt = reader.Position;
        var key = reader.ReadOctetAlignedBits();
        reader.Leave(outer);

        var known = PublicKeyAlgorithms.Kinds.GetValueOrDefault(algorithm.Algorithm, PublicKeyAlgorithms.Unknown);
        var plain = new SubjectPublicKey
        {
            Encoded = reader.Failed ? default : reader.Slice(start..reader.Position),
            Algorithm = algorithm,
            Kind = known.Kind,
            Key = key,
            Bits = known.Bits,
        };
        if (reader.Failed) return plain;

        return known.Kind switch
        {
            PublicKeyKind.Rsa => ReadRsa(ref reader, plain, bitsAt),
            PublicKeyKind.Ec => ReadCurve(plain),
            PublicKeyKind.Dsa => plain with { Bits = PrimeBits(algorithm.Parameters) },
            _ => plain,
        };
    }

    /// <summary>RSAPublicKey ::= SEQUENCE { modulus, publicExponent } (RFC 8017 A.1.1); both positive.</summary>
    private static SubjectPublicKey ReadRsa(ref DerReader reader, SubjectPublicKey plain, int bitsAt)
    {
        var key = new DerReader(plain.Key);
        var outer = key.Enter(DerTag.Sequence);
        var modulus = key.ReadInteger();
        var exponent = key.ReadInteger();
        key.Leave(outer);
        if (key.Failed || modulus.Span[0] >= 0x80 || exponent.Span[0] >= 0x80)
        {
            reader.Fail("an RSA key that is not two positive INTEGERs", bitsAt);
            return plain;
        }

        return plain with { Modulus = Magnitude(modulus), Exponent = Magnitude(exponent), Bits = BitLength(modulus.Span) };
    }

    /// <summary>ECParameters ::= CHOICE { namedCurve, implicitCurve NULL, specifiedCurve } (RFC 5480 2.1.1); only the first may be used.</summary>
    private static SubjectPublicKey ReadCurve(SubjectPublicKey plain)
    {
        var parameters = new DerReader(plain.Algorithm.Parameters);
        if (!parameters.NextIs(DerTag.ObjectIdentifier)) return plain with { Curve = "explicit" };

        var curve = parameters.ReadObjectIdentifier();
        return PublicKeyAlgorithms.Curves.TryGetValue(curve, out var known)
            ? plain with { Curve = known.Name, Bits = known.Bits }
            : plain with { Curve = curve.ToString() };
    }

    /// <summary>Dss-Parms ::= SEQUENCE { p, q, g } (RFC 3279 2.3.2); may be inherited from the issuer, and then the size is unknown.</summary>
    private static int PrimeBits(ReadOnlyMemory<byte> parameters)
    {
        var reader = new DerReader(parameters);
        reader.Enter(DerTag.Sequence);
        var prime = reader.ReadInteger();
        return reader.Failed ? 0 : BitLength(prime.Span);
    }

    private static ReadOnlyMemory<byte> Magnitude(ReadOnlyMemory<byte> integer) => integer.Span is [0, _, ..] ? integer[1..] : integer;

    private static int BitLength(ReadOnlySpan<byte> integer)
    {
        if (integer is [0, _, ..]) integer = integer[1..];
        return (integer.Length * 8) - BitOperations.LeadingZeroCount((uint)integer[0]) + 24;
    }
}
