using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>Reads Extensions ::= SEQUENCE OF Extension (RFC 5280 4.1): the list must be well formed, a value that is not is named and left out.</summary>
internal static class CertificateExtensionsReader
{
    public static CertificateExtensions ReadExtensions(this ref DerReader reader)
    {
        var into = new CertificateExtensions();
        var all = ImmutableArray.CreateBuilder<CertificateExtension>(10);
        var outer = reader.Enter(DerTag.Sequence);
        while (reader.More)
        {
            var extension = ReadExtension(ref reader, out var valueAt);
            if (reader.Failed) break;
            ReadValue(ref reader, extension, valueAt, all, into);
            all.Add(extension);
        }

        reader.Leave(outer);
        into.All = all.DrainToImmutable();
        return into;
    }

    private static CertificateExtension ReadExtension(ref DerReader reader, out Range valueAt)
    {
        var outer = reader.Enter(DerTag.Sequence);
        var type = reader.ReadObjectIdentifier();
        var critical = reader.NextIs(DerTag.Boolean) && reader.ReadBoolean();
        valueAt = reader.ReadElement(DerTag.OctetString).Content;
        reader.Leave(outer);
        return new CertificateExtension(type, critical, reader.Slice(valueAt));
    }

    private static void ReadValue(
        ref DerReader certificate, CertificateExtension extension, Range valueAt, ImmutableArray<CertificateExtension>.Builder before, CertificateExtensions into)
    {
        foreach (var earlier in before)
        {
            if (earlier.Type != extension.Type) continue;
            into.Malformed = into.Malformed.Add(new MalformedExtension(extension, "a second extension of the same type", valueAt.Start.Value));
            return;
        }

        if (!ExtensionReaders.ByType.TryGetValue(extension.Type, out var read))
        {
            if (extension.IsCritical) into.UnprocessedCritical = into.UnprocessedCritical.Add(extension.Type);
            return;
        }

        var value = certificate.At(valueAt);
        read(ref value, into);
        if (value.Failed) into.Malformed = into.Malformed.Add(new MalformedExtension(extension, value.Failure.Reason ?? "cut", value.Failure.Count));
    }
}
