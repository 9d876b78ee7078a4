using System.Collections.Immutable;

namespace Sallyport.Knowledge.Remedies;

/// <summary>What repairs a finding in one server's own words: lines to put into its configuration, or a command.</summary>
/// <param name="Server">The server, e.g. <c>nginx</c>.</param>
/// <param name="Where">Where the lines belong, e.g. <c>server block</c>; <c>shell</c> for a command. A line replaces what stands there under the same name.</param>
/// <param name="Lines">The lines, as they are written there.</param>
public sealed record RemedySnippet(string Server, string Where, ImmutableArray<string> Lines);
