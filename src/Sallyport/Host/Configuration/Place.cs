namespace Sallyport.Host.Configuration;

/// <summary>A line of a configuration file.</summary>
/// <param name="File">The file, as the process names it.</param>
/// <param name="Line">Counted from 1; 0 for the whole file.</param>
internal readonly record struct Place(string File, int Line);
