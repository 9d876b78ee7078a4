namespace Sallyport.Observations.Local;

/// <summary>Something in a configuration that could not be followed, so that what is missing is never taken for absent.</summary>
/// <param name="File">The file, as the process names it; or what stands in a file's place, such as <c>command line</c>. Untrusted text.</param>
/// <param name="Line">The line, counted from 1; 0 where there is none.</param>
/// <param name="Reason">Why not; may quote the file. Untrusted text.</param>
public sealed record ConfigurationGap(string File, int Line, string Reason);
