namespace Sallyport.Lab.Ground;

/// <summary>Makes files that are executed right after. Another process writes them: what this one has open for writing, every program has too that another test starts at that moment, and such a file is busy (ETXTBSY).</summary>
internal static class Executables
{
    /// <summary>Copies a file.</summary>
    public static void Copy(string file, string to) => ChildProcess.Run(Programs.Require("cp"), "--", file, to);

    /// <summary>Writes a file, anew or over another.</summary>
    public static void Write(string file, ReadOnlySpan<byte> content)
    {
        var draft = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(draft, content);
            Copy(draft, file);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
