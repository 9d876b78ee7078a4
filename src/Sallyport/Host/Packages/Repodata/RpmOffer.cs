using Sallyport.Knowledge.Software;

namespace Sallyport.Host.Packages.Repodata;

/// <summary>A version that a repository offers.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Name">The package.</param>
/// <param name="Architecture">As written; <c>noarch</c> fits every machine.</param>
/// <param name="Version">The version.</param>
/// <param name="Vendor">Who built it; empty when that is not told.</param>
internal sealed record RpmOffer(Repository Repository, string Name, string Architecture, RpmVersion Version, string Vendor)
{
    /// <summary>Name, epoch, version, release and architecture, as module streams name it.</summary>
    public string Full => $"{Name}-{Version.Epoch}:{Version.Version}-{Version.Release}.{Architecture}";
}

/// <summary>A version that an advisory says repairs security.</summary>
/// <param name="Id">The advisory, such as RHSA-2026:1234.</param>
/// <param name="Repository">The repository.</param>
/// <param name="Name">The package.</param>
/// <param name="Architecture">As written.</param>
/// <param name="Version">The version.</param>
internal sealed record RpmAdvisory(string Id, Repository Repository, string Name, string Architecture, RpmVersion Version);
