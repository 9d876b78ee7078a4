using System.Globalization;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Windows;

/// <summary>Says what a result of WinVerifyTrust means.</summary>
/// <remarks>Codes and names from winerror.h (learn.microsoft.com/windows/win32/seccrypto/common-hresult-values and /api/wintrust/nf-wintrust-winverifytrust).</remarks>
internal static class TrustResult
{
    private const uint NoSignature = 0x800B0100;
    private const uint UnknownSubject = 0x800B0003;
    private const uint NoProvider = 0x800B0001;
    private const uint BadDigest = 0x80096010;

    /// <summary>The state and the result's own name.</summary>
    /// <param name="code">What the call returned.</param>
    /// <param name="signer">Who signed; null where nobody is named.</param>
    internal static SignatureObservation Of(int code, string? signer) => (uint)code switch
    {
        0 => new(SignatureState.Valid, signer, null),
        NoSignature or UnknownSubject or NoProvider => new(SignatureState.None, null, null),
        BadDigest => new(SignatureState.Altered, signer, "TRUST_E_BAD_DIGEST"),
        var other when Distrust(other) is { } name => new(SignatureState.Untrusted, signer, name),
        var other => new(SignatureState.Unknown, signer, $"error 0x{other.ToString("X8", CultureInfo.InvariantCulture)}"),
    };

    private static string? Distrust(uint code) => code switch
    {
        0x800B0004 => "TRUST_E_SUBJECT_NOT_TRUSTED",
        0x800B0101 => "CERT_E_EXPIRED",
        0x800B0109 => "CERT_E_UNTRUSTEDROOT",
        0x800B010A => "CERT_E_CHAINING",
        0x800B010B => "TRUST_E_FAIL",
        0x800B010C => "CERT_E_REVOKED",
        0x800B0110 => "CERT_E_WRONG_USAGE",
        0x800B0111 => "TRUST_E_EXPLICIT_DISTRUST",
        0x80096004 => "TRUST_E_CERT_SIGNATURE",
        0x80092026 => "CRYPT_E_SECURITY_SETTINGS",
        _ => null,
    };
}
