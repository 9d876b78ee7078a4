using Sallyport.Certificates;
using Sallyport.Wire.X509.Ocsp;

namespace Sallyport.Checks.Certificate;

/// <summary>A stapled OCSP response as a client takes it: what it says about the server's certificate, or why it says nothing.</summary>
/// <param name="Answer">The answer about the server's certificate; null when there is none to believe.</param>
/// <param name="Problem">Why there is none; null when there is one.</param>
internal sealed record StapledResponse(SingleOcspResponse? Answer, string? Problem)
{
    /// <summary>Reads the response and verifies who signed it; null when none was stapled or the certificate cannot be read.</summary>
    /// <remarks>A signature that cannot be verified here is let pass: the checks say what the response says, and no more.</remarks>
    internal static StapledResponse? Of(PresentedChain chain)
    {
        if (chain.Seen.StapledOcsp is not { } stapled || chain.Leaf is not { } leaf) return null;

        var read = OcspAnswer.Of(stapled.AsMemory(), chain, leaf);
        return new(read.Answer, read.Problem);
    }
}
