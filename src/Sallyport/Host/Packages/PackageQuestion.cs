namespace Sallyport.Host.Packages;

/// <summary>A file whose package is asked for.</summary>
/// <param name="Path">Absolute, as it is understood inside the root; best the canonical one of <c>/proc/PID/exe</c>.</param>
/// <param name="Content">Where the bytes to compare with the package's record are found on this machine, such as <c>/proc/PID/exe</c>, which is what runs; null when they are not compared.</param>
/// <param name="Newer">Whether the lists are read for newer versions.</param>
internal sealed record PackageQuestion(string Path, string? Content, bool Newer);
