using System.Buffers.Binary;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Extensions;

namespace Sallyport.Wire.X509.Transparency;

/// <summary>What a log signed before the certificate had its timestamps: the signed part without the extension that carries them (RFC 6962 3.2).</summary>
/// <remarks>The poison of a precertificate is left out of what is signed too, so nothing has to be put in: removing the timestamps from the certificate is enough.</remarks>
public static class Precertificate
{
    /// <summary>The certificate's TBSCertificate without the list of timestamps, with the lengths around it made right.</summary>
    /// <param name="tbs">TBSCertificate, tag and length included, as <see cref="Certificate.Tbs"/> has it.</param>
    /// <returns>DER; malformed when the extensions are not in their form. Without timestamps it is the input as it was.</returns>
    public static ParseResult<byte[]> Rebuild(ReadOnlyMemory<byte> tbs)
    {
        var reader = new DerReader(tbs);
        var outer = reader.Enter(DerTag.Sequence);
        var start = reader.Position;
        while (reader.More && !reader.NextIs(DerTag.Constructed3)) reader.ReadElement();
        var fields = start..reader.Position;
        if (!reader.More) return reader.Failed ? reader.Failure : ParseResult.Ok(tbs.ToArray(), tbs.Length);

        var extensions = ReadOthers(ref reader, tbs.Span);
        reader.Leave(outer);
        if (reader.Failed) return reader.Failure;

        return ParseResult.Ok(Wrap(DerTag.Sequence, [.. tbs.Span[fields], .. Wrap(DerTag.Constructed3, Wrap(DerTag.Sequence, extensions))]), reader.Position);
    }

    /// <summary>extensions [3] SEQUENCE OF Extension: all but the timestamps, as encoded.</summary>
    private static byte[] ReadOthers(ref DerReader reader, ReadOnlySpan<byte> tbs)
    {
        var kept = new List<byte>(tbs.Length);
        var explicitTag = reader.Enter(DerTag.Constructed3);
        var list = reader.Enter(DerTag.Sequence);
        while (reader.More)
        {
            var start = reader.Position;
            var extension = reader.Enter(DerTag.Sequence);
            var type = reader.ReadObjectIdentifier();
            reader.Skip(extension);
            if (!reader.Failed && type != ExtensionTypes.SignedCertificateTimestamps) kept.AddRange(tbs[start..reader.Position]);
        }

        reader.Leave(list);
        reader.Leave(explicitTag);
        return [.. kept];
    }

    private static byte[] Wrap(DerTag tag, byte[] content)
    {
        if (content.Length < 0x80) return [(byte)tag, (byte)content.Length, .. content];

        Span<byte> octets = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(octets, content.Length);
        var length = octets.TrimStart((byte)0);
        return [(byte)tag, (byte)(0x80 + length.Length), .. length, .. content];
    }
}
