namespace Sallyport.Probes.Tls.Trust;

/// <summary>One encapsulated text of RFC 7468.</summary>
/// <param name="Label">Between BEGIN and the dashes, such as CERTIFICATE.</param>
/// <param name="Line">Of the BEGIN, counted from 1.</param>
/// <param name="Content">What the base64 text decodes to; null when it is no base64 or has no END.</param>
internal sealed record PemBlock(string Label, int Line, ReadOnlyMemory<byte>? Content)
{
    public bool IsCertificate => Label is "CERTIFICATE" or "X509 CERTIFICATE";
}
