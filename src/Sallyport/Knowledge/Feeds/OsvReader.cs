using System.IO.Compression;
using System.Text.Json;
using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>Reads records in OSV's schema, one, a list or an archive of many: which versions of a package have a flaw.</summary>
/// <remarks>Withdrawn records stay in the archives and are left out. A flaw's CVE is the record's id, an alias, or (Debian) what stands upstream of it.</remarks>
internal static class OsvReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>Reads one record or a list.</summary>
    internal static FeedReading Read(ReadOnlyMemory<byte> json, SoftwareSlice slice)
    {
        using var document = JsonDocument.Parse(json, Options);
        var records = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToList() : [document.RootElement];
        var import = new OsvImport(slice);
        foreach (var record in records)
            if (!import.Take(record)) return FeedReading.Incomplete("a record has no id or no day of change");

        return import.Close(isPart: true);
    }

    /// <summary>Reads an archive; one file in it that is cut off refuses the whole.</summary>
    internal static FeedReading ReadZip(ReadOnlyMemory<byte> zip, SoftwareSlice slice)
    {
        using var archive = new ZipArchive(new MemoryStream(zip.ToArray(), writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > FeedLimits.MostEntries) return new FeedReading.Refused($"it holds {archive.Entries.Count} files", "name the archive of one ecosystem");

        var import = new OsvImport(slice);
        var left = FeedLimits.LongestArchive;
        foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            if (Unpack(entry) is not { } json || (left -= json.Length) < 0) return FeedFile.TooLarge(FeedLimits.LongestEntry);

            using var document = JsonDocument.Parse(json, Options);
            if (!import.Take(document.RootElement)) return FeedReading.Incomplete("a record in it has no id or no day of change");
        }

        return import.Count == 0 ? new FeedReading.Refused("it holds no records", "name the archive of one ecosystem") : import.Close(isPart: false);
    }

    private static byte[]? Unpack(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        return Packed.Read(from, FeedLimits.LongestEntry);
    }
}
