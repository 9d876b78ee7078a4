using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class SignatureBrokenTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new SignatureBroken())
    {
        Failing = [SystemHolders.Signed(SignatureState.Altered), SystemHolders.Signed(SignatureState.Altered, signer: null)],
        Passing = [SystemHolders.Signed(SignatureState.Valid)],
        Undecided = [SystemHolders.Signed(SignatureState.Unknown), SystemHolders.Signed(SignatureState.Untrusted), SystemHolders.Service.With(process => process with { Executable = null })],
        Inapplicable = [Holders.Stock, Holders.Hidden, SystemHolders.Signed(SignatureState.None), SystemHolders.Signed(SignatureState.Valid, signer: null)],
    };
}
