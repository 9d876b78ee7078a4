using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>One extension as encoded (RFC 5280 4.2).</summary>
/// <param name="Type">Which extension it is.</param>
/// <param name="IsCritical">True when whoever cannot process it must refuse the certificate.</param>
/// <param name="Value">The content of extnValue.</param>
public sealed record CertificateExtension(ObjectIdentifier Type, bool IsCritical, ReadOnlyMemory<byte> Value)
{
    /// <summary>The RFC's name such as basicConstraints, or the dotted type where no table knows it.</summary>
    public string Name => ExtensionTypes.NameOf(Type);
}

/// <summary>An extension whose value does not have its form; the certificate around it is readable all the same.</summary>
/// <param name="Extension">The extension.</param>
/// <param name="Reason">What the specification wanted: a constant phrase.</param>
/// <param name="Offset">Where in the certificate it broke.</param>
public sealed record MalformedExtension(CertificateExtension Extension, string Reason, int Offset);
