namespace Sallyport.Host.Packages;

/// <summary>A version that a list offers.</summary>
/// <param name="List">The list.</param>
/// <param name="Name">The package.</param>
/// <param name="Architecture">As written; <c>all</c> fits every machine.</param>
/// <param name="Version">As written.</param>
internal sealed record AptOffer(AptList List, string Name, string Architecture, string Version);
