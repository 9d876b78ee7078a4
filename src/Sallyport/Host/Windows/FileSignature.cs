using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Windows;

/// <summary>Asks Windows to prove a file's signature, the one inside the file or, where there is none, the one of a catalog that lists the file. No window is shown and nothing is fetched from the network.</summary>
/// <remarks>It has not run on a live Windows.</remarks>
[SupportedOSPlatform("windows")]
internal static unsafe class FileSignature
{
    private const uint SimpleName = 4;
    private const int CertificateAt = 8;
    private const int MostName = 512;

    /// <summary>WINTRUST_ACTION_GENERIC_VERIFY_V2 of softpub.h.</summary>
    private static readonly Guid Generic = new("00AAC56B-CD44-11d0-8CC2-00C04FC295EE");

    /// <summary>What Windows says of the file at <paramref name="path"/>.</summary>
    internal static SignatureObservation Of(string path)
    {
        fixed (char* name = path)
        {
            var file = new TrustFile { Size = (uint)sizeof(TrustFile), Path = name };
            var inside = Verify(TrustQuestion.OfFile, (nint)(&file));
            return inside.State == SignatureState.None ? CatalogSignature.Of(path) ?? inside : inside;
        }
    }

    /// <summary>Asks of a file or of a catalog's member.</summary>
    /// <param name="choice">Which of them.</param>
    /// <param name="subject">The structure that describes it.</param>
    internal static SignatureObservation Verify(uint choice, nint subject)
    {
        var action = Generic;
        var question = new TrustQuestion { Size = (uint)sizeof(TrustQuestion), Window = TrustQuestion.NoWindow, Choice = choice, Subject = subject, Action = TrustQuestion.Ask, Flags = TrustQuestion.CacheOnly };
        var code = TrustCalls.Verify(-1, &action, &question);
        var result = TrustResult.Of(code, Signer(question.State));
        question.Action = TrustQuestion.Close;
        _ = TrustCalls.Verify(-1, &action, &question);
        return result;
    }

    /// <summary>The first signer's name. CRYPT_PROVIDER_CERT of wintrust.h begins with its size and, at 8, the certificate.</summary>
    private static string? Signer(nint state)
    {
        var data = state == 0 ? 0 : TrustCalls.ProviderData(state);
        var signer = data == 0 ? 0 : TrustCalls.ProviderSigner(data, 0, 0, 0);
        var certificate = signer == 0 ? 0 : TrustCalls.ProviderCertificate(signer, 0);
        if (certificate == 0) return null;

        var name = stackalloc char[MostName];
        return TrustCalls.CertificateName(Marshal.ReadIntPtr(certificate, CertificateAt), SimpleName, 0, 0, name, MostName) > 1 ? new string(name) : null;
    }
}
