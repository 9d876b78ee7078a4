namespace Sallyport.Observations.Local;

/// <summary>The newest version of a package that the lists on this machine offer.</summary>
/// <param name="Version">The version.</param>
/// <param name="List">The file name of the list that offers it, of several one of a security suite; of rpm's managers and apk the repository, and before it the advisory that names the version.</param>
/// <param name="Security">Whether that list is of a security suite, or an advisory on security names the version.</param>
/// <param name="Newer">Whether it is newer than what is installed, in the manager's own order.</param>
public sealed record PackageCandidate(string Version, string List, bool Security, bool Newer);
