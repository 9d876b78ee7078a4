using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Sallyport.Host.Windows;

/// <summary>The calls of wintrust.dll and crypt32.dll that prove a file's signature.</summary>
/// <remarks>learn.microsoft.com/windows/win32/api/wintrust, /mscat and /wincrypt.</remarks>
[SupportedOSPlatform("windows")]
internal static unsafe partial class TrustCalls
{
    [LibraryImport("wintrust", EntryPoint = "WinVerifyTrust")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int Verify(nint window, Guid* action, TrustQuestion* question);

    [LibraryImport("wintrust", EntryPoint = "WTHelperProvDataFromStateData")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint ProviderData(nint state);

    [LibraryImport("wintrust", EntryPoint = "WTHelperGetProvSignerFromChain")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint ProviderSigner(nint data, uint signer, int counter, uint counterSigner);

    [LibraryImport("wintrust", EntryPoint = "WTHelperGetProvCertFromChain")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint ProviderCertificate(nint signer, uint certificate);

    [LibraryImport("crypt32", EntryPoint = "CertGetNameStringW")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial uint CertificateName(nint certificate, uint kind, uint flags, nint parameter, char* name, uint length);

    [LibraryImport("wintrust", EntryPoint = "CryptCATAdminAcquireContext2", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int BeginCatalogs(nint* catalogs, Guid* subsystem, string algorithm, nint policy, uint flags);

    [LibraryImport("wintrust", EntryPoint = "CryptCATAdminReleaseContext")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int EndCatalogs(nint catalogs, uint flags);

    [LibraryImport("wintrust", EntryPoint = "CryptCATAdminCalcHashFromFileHandle2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int Hash(nint catalogs, nint file, uint* length, byte* hash, uint flags);

    [LibraryImport("wintrust", EntryPoint = "CryptCATAdminEnumCatalogFromHash", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial nint FindCatalog(nint catalogs, byte* hash, uint length, uint flags, nint* before);

    [LibraryImport("wintrust", EntryPoint = "CryptCATCatalogInfoFromContext", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int CatalogFile(nint catalog, CatalogName* name, uint flags);

    [LibraryImport("wintrust", EntryPoint = "CryptCATAdminReleaseCatalogContext")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int CloseCatalog(nint catalogs, nint catalog, uint flags);
}
