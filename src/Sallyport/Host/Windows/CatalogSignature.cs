using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Windows;

/// <summary>Proves a file by the signed catalog that lists its hash: most files of Windows itself carry no signature of their own.</summary>
/// <remarks>CryptCATAdminAcquireContext2 for SHA-256, CryptCATAdminCalcHashFromFileHandle2 and CryptCATAdminEnumCatalogFromHash of mscat.h. It has not run on a live Windows.</remarks>
[SupportedOSPlatform("windows")]
internal static unsafe class CatalogSignature
{
    private const int HashLength = 32;

    /// <summary>What the catalog proves; null where none lists the file, or it could not be read.</summary>
    internal static SignatureObservation? Of(string path)
    {
        using var file = Open(path);
        nint catalogs;
        if (file is null || TrustCalls.BeginCatalogs(&catalogs, null, "SHA256", 0, 0) == 0) return null;

        var hash = stackalloc byte[HashLength];
        uint length = HashLength;
        var found = TrustCalls.Hash(catalogs, file.DangerousGetHandle(), &length, hash, 0) == 0 ? 0 : TrustCalls.FindCatalog(catalogs, hash, length, 0, null);
        var proven = found == 0 ? null : Prove(path, file, catalogs, found, new ReadOnlySpan<byte>(hash, (int)length));
        if (found != 0) _ = TrustCalls.CloseCatalog(catalogs, found, 0);
        _ = TrustCalls.EndCatalogs(catalogs, 0);
        return proven;
    }

    private static SignatureObservation? Prove(string path, SafeFileHandle file, nint catalogs, nint found, ReadOnlySpan<byte> hash)
    {
        var name = new CatalogName { Size = (uint)sizeof(CatalogName) };
        if (TrustCalls.CatalogFile(found, &name, 0) == 0) return null;

        // The catalog knows its members by the hash in hexadecimal.
        fixed (char* member = path, tag = Convert.ToHexString(hash))
        fixed (byte* digest = hash)
        {
            var subject = new TrustCatalog
            {
                Size = (uint)sizeof(TrustCatalog), Catalog = name.Path, Tag = tag, Member = member, Handle = file.DangerousGetHandle(), Hash = digest, HashLength = (uint)hash.Length, Catalogs = catalogs,
            };
            return FileSignature.Verify(TrustQuestion.OfCatalog, (nint)(&subject));
        }
    }

    private static SafeFileHandle? Open(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
