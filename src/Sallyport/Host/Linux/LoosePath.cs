namespace Sallyport.Host.Linux;

/// <summary>Finds what of a path somebody other than the superuser can change.</summary>
internal static class LoosePath
{
    private const uint WritableByAll = 2;

    /// <summary>The file or the innermost folder above it that belongs to another user or that everybody may write to; null for none.</summary>
    /// <remarks>Groups do not count: Debian's /usr/local is its group's to write to (policy 9.1.2), and who is in it is the administrator's choice.</remarks>
    internal static string? Find(ProcessRoot root, string path)
    {
        for (var part = path; part.Length > 0; part = part[..part.LastIndexOf('/')])
        {
            if (LinuxFile.Status(root.Path(part)).Value is { } facts && (facts.Owner != 0 || (facts.Mode & WritableByAll) != 0)) return part;
            if (part.LastIndexOf('/') < 0) break;
        }

        return null;
    }
}
