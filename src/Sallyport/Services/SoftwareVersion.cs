using Sallyport.Findings;
using Sallyport.Knowledge.Services;

namespace Sallyport.Services;

/// <summary>A version that the wire carried.</summary>
/// <param name="Text">As it came; untrusted.</param>
/// <param name="Precision">What it is worth.</param>
/// <param name="Distribution">The distribution's mark beside it, such as <c>Debian-2+deb12u10</c>; null when there is none, which does not say that upstream built it. Untrusted.</param>
/// <param name="Shown">Where it was seen.</param>
public sealed record SoftwareVersion(string Text, VersionPrecision Precision, string? Distribution, Evidence Shown);
