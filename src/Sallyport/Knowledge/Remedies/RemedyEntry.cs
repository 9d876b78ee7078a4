using System.Collections.Immutable;

namespace Sallyport.Knowledge.Remedies;

/// <summary>Checks that the same lines repair, and those lines for each server that is known.</summary>
/// <param name="Checks">Ids of checks.</param>
/// <param name="Snippets">A snippet a server and place, in the order to apply them.</param>
internal sealed record RemedyEntry(ImmutableArray<string> Checks, ImmutableArray<RemedySnippet> Snippets);
