using System.Runtime.InteropServices;

namespace Sallyport.Host.Windows;

/// <summary>What WinVerifyTrust is asked: WINTRUST_DATA of wintrust.h, field by field.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TrustQuestion
{
    internal const uint NoWindow = 2;
    internal const uint OfFile = 1;
    internal const uint OfCatalog = 2;
    internal const uint Ask = 1;
    internal const uint Close = 2;

    /// <summary>Nothing is fetched from the network (WTD_CACHE_ONLY_URL_RETRIEVAL).</summary>
    internal const uint CacheOnly = 0x1000;

    internal uint Size;
    internal nint PolicyData;
    internal nint SubjectData;
    internal uint Window;
    internal uint Revocation;
    internal uint Choice;
    internal nint Subject;
    internal uint Action;
    internal nint State;
    internal nint Reference;
    internal uint Flags;
    internal uint Context;
    internal nint Settings;
}

/// <summary>A file whose signature is inside: WINTRUST_FILE_INFO of wintrust.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct TrustFile
{
    internal uint Size;
    internal char* Path;
    internal nint Handle;
    internal nint Kind;
}

/// <summary>A file whose hash is in a signed catalog: WINTRUST_CATALOG_INFO of wintrust.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct TrustCatalog
{
    internal uint Size;
    internal uint Version;
    internal char* Catalog;
    internal char* Tag;
    internal char* Member;
    internal nint Handle;
    internal byte* Hash;
    internal uint HashLength;
    internal nint Context;
    internal nint Catalogs;
}

/// <summary>The path of a catalog: CATALOG_INFO of mscat.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct CatalogName
{
    internal const int MostPath = 260;

    internal uint Size;
    internal fixed char Path[MostPath];
}
