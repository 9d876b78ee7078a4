using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Sallyport.Host.MacOs;

/// <summary>The calls of the Security and CoreFoundation frameworks that prove a file's code signature; those that begin with Sec return 0 or the number of an error (OSStatus).</summary>
/// <remarks>developer.apple.com/documentation/security/code_signing_services and /corefoundation.</remarks>
[SupportedOSPlatform("macos")]
internal static unsafe partial class SecurityCalls
{
    internal const string Security = "/System/Library/Frameworks/Security.framework/Security";
    internal const uint Utf8 = 0x08000100;

    /// <summary>Asks for the certificates too (kSecCSSigningInformation).</summary>
    internal const uint WithSigner = 2;

    /// <summary>Nothing is fetched (kSecCSNoNetworkAccess).</summary>
    internal const uint WithoutNetwork = 1u << 29;
    private const string Foundation = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation";

    [LibraryImport(Security, EntryPoint = "SecStaticCodeCreateWithPath")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Code(nint url, uint flags, nint* code);

    [LibraryImport(Security, EntryPoint = "SecStaticCodeCheckValidity")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Check(nint code, uint flags, nint requirement);

    [LibraryImport(Security, EntryPoint = "SecCodeCopySigningInformation")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Information(nint code, uint flags, nint* information);

    [LibraryImport(Security, EntryPoint = "SecCertificateCopySubjectSummary")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nint Summary(nint certificate);

    [LibraryImport(Foundation, EntryPoint = "CFURLCreateFromFileSystemRepresentation")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nint Url(nint allocator, byte* path, nint length, byte isFolder);

    [LibraryImport(Foundation, EntryPoint = "CFDictionaryGetValue")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nint Value(nint dictionary, nint key);

    [LibraryImport(Foundation, EntryPoint = "CFArrayGetCount")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nint Count(nint array);

    [LibraryImport(Foundation, EntryPoint = "CFArrayGetValueAtIndex")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial nint Item(nint array, nint index);

    [LibraryImport(Foundation, EntryPoint = "CFStringGetCString")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial byte Text(nint text, byte* buffer, nint size, uint encoding);

    [LibraryImport(Foundation, EntryPoint = "CFRelease")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial void Release(nint reference);
}
