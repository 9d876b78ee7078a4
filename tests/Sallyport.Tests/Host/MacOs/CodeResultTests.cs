using Sallyport.Host.MacOs;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.MacOs;

public sealed class CodeResultTests
{
    [Theory]
    [InlineData(0, SignatureState.Valid, null)]
    [InlineData(-67062, SignatureState.None, null)]
    [InlineData(-67061, SignatureState.Altered, "errSecCSSignatureFailed")]
    [InlineData(-67050, SignatureState.Untrusted, "errSecCSReqFailed")]
    [InlineData(-2147409622, SignatureState.Untrusted, "CSSMERR_TP_NOT_TRUSTED")]
    [InlineData(-67054, SignatureState.Unknown, "errSecCSBadResource")]
    [InlineData(-1, SignatureState.Unknown, "error -1")]
    public void Each_result_has_its_meaning(int status, SignatureState state, string? reason)
    {
        var signature = CodeResult.Of(status, "Developer ID Application: Example");

        Assert.Equal((state, reason), (signature.State, signature.Reason));
    }
}
