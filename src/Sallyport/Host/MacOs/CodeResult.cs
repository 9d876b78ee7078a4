using System.Globalization;
using Sallyport.Observations.Local;

namespace Sallyport.Host.MacOs;

/// <summary>Says what a result of SecStaticCodeCheckValidity means.</summary>
/// <remarks>
/// Numbers and names from CSCommon.h and cssmerr.h of Apple's Security framework (developer.apple.com/documentation/security/code_signing_services_result_codes).
/// A resource of a bundle that was changed is not the executable's own change, and is left open.
/// </remarks>
internal static class CodeResult
{
    /// <summary>The file is not signed (errSecCSUnsigned).</summary>
    internal const int Unsigned = -67062;

    /// <summary>There is no such file (errSecCSStaticCodeNotFound).</summary>
    internal const int NoFile = -67068;
    private const int Failed = -67061;

    /// <summary>The state and the result's own name.</summary>
    /// <param name="status">What the call returned.</param>
    /// <param name="signer">Who signed; null where nobody is named.</param>
    internal static SignatureObservation Of(int status, string? signer) => status switch
    {
        0 => new(SignatureState.Valid, signer, null),
        Unsigned => new(SignatureState.None, null, null),
        Failed => new(SignatureState.Altered, signer, "errSecCSSignatureFailed"),
        -67050 => new(SignatureState.Untrusted, signer, "errSecCSReqFailed"),
        -2147409622 => new(SignatureState.Untrusted, signer, "CSSMERR_TP_NOT_TRUSTED"),
        -2147409652 => new(SignatureState.Untrusted, signer, "CSSMERR_TP_CERT_REVOKED"),
        -2147409654 => new(SignatureState.Untrusted, signer, "CSSMERR_TP_CERT_EXPIRED"),
        NoFile => new(SignatureState.Unknown, signer, "errSecCSStaticCodeNotFound"),
        -67054 => new(SignatureState.Unknown, signer, "errSecCSBadResource"),
        _ => new(SignatureState.Unknown, signer, $"error {status.ToString(CultureInfo.InvariantCulture)}"),
    };
}
