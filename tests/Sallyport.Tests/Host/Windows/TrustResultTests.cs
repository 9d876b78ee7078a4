using Sallyport.Host.Windows;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Windows;

public sealed class TrustResultTests
{
    [Theory]
    [InlineData(0u, SignatureState.Valid, null)]
    [InlineData(0x800B0100, SignatureState.None, null)]
    [InlineData(0x800B0003, SignatureState.None, null)]
    [InlineData(0x80096010, SignatureState.Altered, "TRUST_E_BAD_DIGEST")]
    [InlineData(0x800B0109, SignatureState.Untrusted, "CERT_E_UNTRUSTEDROOT")]
    [InlineData(0x800B010C, SignatureState.Untrusted, "CERT_E_REVOKED")]
    [InlineData(0x800B0111, SignatureState.Untrusted, "TRUST_E_EXPLICIT_DISTRUST")]
    [InlineData(0x80070005, SignatureState.Unknown, "error 0x80070005")]
    public void Each_result_has_its_meaning(uint code, SignatureState state, string? reason)
    {
        var signature = TrustResult.Of(unchecked((int)code), "Microsoft Windows");

        Assert.Equal((state, reason), (signature.State, signature.Reason));
        Assert.Equal(state == SignatureState.None ? null : "Microsoft Windows", signature.Signer);
    }
}
