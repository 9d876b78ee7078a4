using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Sallyport.Observations.Local;

namespace Sallyport.Host.MacOs;

/// <summary>Asks macOS to prove a file's code signature; nothing is fetched from the network.</summary>
/// <remarks>It has not run on a live macOS.</remarks>
[SupportedOSPlatform("macos")]
internal static unsafe class CodeSignature
{
    private const int MostName = 512;

    /// <summary>What macOS says of the file at <paramref name="path"/>.</summary>
    internal static SignatureObservation Of(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        nint url, code = 0;
        fixed (byte* at = bytes) url = SecurityCalls.Url(0, at, bytes.Length, 0);
        if (url == 0) return CodeResult.Of(CodeResult.NoFile, null);

        var status = SecurityCalls.Code(url, 0, &code);
        SecurityCalls.Release(url);
        if (status != 0) return CodeResult.Of(status, null);

        status = SecurityCalls.Check(code, SecurityCalls.WithoutNetwork, 0);
        var signer = status == CodeResult.Unsigned ? null : Signer(code);
        SecurityCalls.Release(code);
        return CodeResult.Of(status, signer);
    }

    /// <summary>The name in the first certificate; null for a signature without one, which anybody can make.</summary>
    private static string? Signer(nint code)
    {
        nint information;
        if (SecurityCalls.Information(code, SecurityCalls.WithSigner, &information) != 0) return null;

        var certificates = SecurityCalls.Value(information, Marshal.ReadIntPtr(NativeLibrary.GetExport(NativeLibrary.Load(SecurityCalls.Security), "kSecCodeInfoCertificates")));
        var summary = certificates == 0 || SecurityCalls.Count(certificates) == 0 ? 0 : SecurityCalls.Summary(SecurityCalls.Item(certificates, 0));
        var name = summary == 0 ? null : Text(summary);
        if (summary != 0) SecurityCalls.Release(summary);
        SecurityCalls.Release(information);
        return name;
    }

    private static string? Text(nint text)
    {
        var buffer = stackalloc byte[MostName];
        return SecurityCalls.Text(text, buffer, MostName, SecurityCalls.Utf8) == 0 ? null : Marshal.PtrToStringUTF8((nint)buffer);
    }
}
