namespace Sallyport.Knowledge.Software;

/// <summary>The slice that ships with this build.</summary>
internal static partial class SliceTable
{
    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">The file that was built in is no slice.</exception>
    internal static SoftwareSlice Read() => SliceReader.Read(Table) ?? throw new FormatException("knowledge/software/slice.json is no slice");
}
